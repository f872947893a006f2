<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Cluster</name>
    <message>
        <source>The text holds no document.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text holds more than one document.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not know kind &quot;%1&quot; in version &quot;%2&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Native desktop dashboard for Kubernetes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this kubeconfig instead of $KUBECONFIG or ~/.kube/config.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open this context.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show this namespace; may be given several times.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all namespaces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start and open the demo cluster on this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a kind, or one object of it: pods, deploy/web, overview.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>light or dark; otherwise as the system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>en or zh_CN; otherwise as the system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the window, such as 1280x800.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a PNG as soon as the view is read and painted, and exit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unexpected argument “%1”; see nantian --help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--demo and --kubeconfig exclude each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The theme is light or dark, not “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The language is en or zh_CN, not “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The size is WIDTHxHEIGHT of at least 320x240, not “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>Created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being deleted since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finalizers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <extracomment>A plain value of a field</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Priority class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runtime class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Node selector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Host network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Termination grace period (s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tolerations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nominated node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pod IP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Host IP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QoS class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replicas wanted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Updated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Available</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unavailable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most unavailable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most in excess</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minimum ready time (s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress deadline (s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pod management</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Current revision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update revision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volume claim templates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access modes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Storage class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Desired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Current</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Misscheduled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Completions wanted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parallelism</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backoff limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Completion mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Completed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Concurrency policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last scheduled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last success</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cluster IP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>External IP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load balancer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>External name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session affinity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>External traffic policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Node port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cordoned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kubelet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Container runtime</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operating system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pod range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provider ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resource</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allocatable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Effect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Default backend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TLS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Immutable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volume mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reclaim policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Host path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSI driver</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fewest replicas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most replicas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Current replicas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Desired replicas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last scaled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeyMap</name>
    <message>
        <source>Go to a kind, context, namespace or action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter this table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose namespaces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the list again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only what is broken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo the last change to the cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the drawer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a new object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in a tab of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the details, or clear the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>YAML</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One replica more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One replica less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roll back to the previous revision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark the row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the marked rows</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Logs</name>
    <message>
        <source>not followed: %1 containers are followed at most</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Metrics</name>
    <message>
        <source>There are no CPU and memory numbers: this cluster has no metrics-server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no CPU and memory numbers: metrics-server does not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no CPU and memory numbers: you may not read metrics.k8s.io here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU used now, in thousandths of a core.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory used now (working set).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Prometheus</name>
    <message>
        <source>%1: what answers there is not Prometheus.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: not a web address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: user name and token are only sent over https.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No Service in this cluster looks like Prometheus.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listing Services: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>used</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StreamText</name>
    <message>
        <source>%1 %2</source>
        <extracomment>%1 a number, %2 the plural name of a kind, such as pods</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>live, %1, %2 changes/min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>live, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>syncing %1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>syncing, %1 read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>syncing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reconnecting in %1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reconnecting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, stale since %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stale since %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stale, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>denied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Theme</name>
    <message>
        <source>ok</source>
        <extracomment>health of an object</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>progressing</source>
        <extracomment>health of an object</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>warning</source>
        <extracomment>health of an object</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <extracomment>health of an object</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <extracomment>health of an object</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nantian::app::Application</name>
    <message>
        <source>The language changes at the next start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No kubeconfig was found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a kubeconfig file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Programs that will run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To log in, this kubeconfig runs:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run and open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pasted text could not be kept in %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nantian::app::DemoCluster</name>
    <message>
        <source>The demo cluster could not be started: %1 cannot be run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting the demo cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The demo cluster could not be started: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nantian::app::Screenshot</name>
    <message numerus="yes">
        <source>The view was not read within %n seconds: %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The picture could not be written to %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nantian::app::SecretStore</name>
    <message>
        <source>The keyring did not keep the connection to Prometheus: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nantian::base::Error</name>
    <message>
        <source>The server</source>
        <extracomment>Stands where the name of a server or an object would stand, at the beginning of a sentence too</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server</source>
        <extracomment>Stands where the name of a server or an object would stand, inside a sentence</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot reach %1 through the proxy. Check proxy-url in the kubeconfig and the proxy variables of the environment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address of %1 cannot be found. Check the server&apos;s name in the kubeconfig, the network and the VPN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not accept connections. Check that the API server is running and that its address and port are right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to %1 broke. Check the network and the VPN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of %1 is not valid yet. Check the clocks of this computer and of the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not accept the client certificate of this kubeconfig. It may have expired: get a new one from whoever made the kubeconfig.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of %1 has expired. It must be renewed on the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of %1 was made for another name. Check the server&apos;s address in the kubeconfig, or set tls-server-name there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of %1 is not signed by an authority that the kubeconfig trusts. Check certificate-authority in the kubeconfig; somebody may be in between.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client certificate or its key cannot be used. Check client-certificate and client-key in the kubeconfig.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A secure connection to %1 is not possible: %2. Check the certificates in the kubeconfig.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A secure connection to %1 is not possible. Check the certificates in the kubeconfig.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program %1, which makes the credentials for this context, was not found. Install it, or correct its command in the kubeconfig.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program %1, which makes the credentials for this context, failed: %2. Run it in a terminal to see more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program %1, which makes the credentials for this context, failed. Run it in a terminal to see more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program %1, which makes the credentials for this context, did not finish in time. Run it in a terminal to see what it waits for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program %1, which makes the credentials for this context, insists on a terminal (interactiveMode: Always). Set interactiveMode to IfAvailable in the kubeconfig, or use another way to sign in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program %1 gave no usable credentials: %2. Check its version and apiVersion in the kubeconfig.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program %1 gave no usable credentials. Check its version and apiVersion in the kubeconfig.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token file %1 cannot be read. Check tokenFile in the kubeconfig.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not accept your credentials. They may have expired: sign in again, or get a new kubeconfig.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Others own fields that you want to change in %1: %2. Take the fields over, or leave them out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 exists already. Choose another name, or change the one that is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was changed by somebody else in the meantime. Read it again and repeat your change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request for %1 is not valid: %2. Correct it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request for %1 is not valid. Correct it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server is busy and asks for a pause of %1 s. Try again after that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server is busy. Try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server failed on %1: %2. Try again; if it stays so, look at the API server&apos;s log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are not allowed to do this with %1. Ask an administrator of the cluster for the right to do it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not allow it: %1. Ask an administrator of the cluster for the right to do it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not there. It may have been deleted: refresh the view.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such thing on the server. Refresh the view.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such thing on the server: %1. Refresh the view.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be used: %2. Correct the kubeconfig.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be used. Correct the kubeconfig.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kubeconfig cannot be used. Correct it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kubeconfig cannot be used: %1. Correct it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not answer in time. Check the network and the VPN, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server has forgotten the state that was asked for (%1). Read it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be understood: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 gave an answer that cannot be understood.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was cancelled before it was finished. Start it again if you still want it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot do this: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot do this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection broke before the server answered, so %1 may have been changed or not. Look at it again before you repeat the change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read or written: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read or written.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nantian::kinds</name>
    <message>
        <source>Name of the object, unique in its namespace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time since the object was created.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Containers of the pod template.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images of the pod template&apos;s containers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nodes that should run the pod.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nodes that run the pod as they should.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nodes where the pod is ready.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nodes that run the newest template.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nodes where the pod has been ready for long enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels a node must have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels by which pods belong to the DaemonSet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pods that are ready, of those wanted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pods made from the newest template.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pods that have been ready for long enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels by which pods belong to the Deployment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time since it happened last.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal or Warning.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short reason, meant for machines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it happened to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of the object, such as a container.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Component and node that reported it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened, in words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time since it happened first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often it happened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether the namespace is in use or being deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether the node takes and runs pods.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roles told by the node&apos;s labels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version of the kubelet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the node inside the cluster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the node outside the cluster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operating system of the node.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kernel and architecture of the node.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Container runtime and its version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Containers that are ready, of all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the containers of the pod are doing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often containers were restarted, and when last.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the pod.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Node the pod runs on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Node that is being cleared for this pod by preemption.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Additional conditions that are fulfilled, of all that are asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pods that are wanted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pods that exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pods that are ready.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels by which pods belong to the ReplicaSet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the Service is reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address inside the cluster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Addresses outside the cluster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port, node port where there is one, and protocol.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels of the pods behind the Service.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nantian::views::ActionRunner</name>
    <message>
        <source>%1 was not scaled</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 has %n replica(s) already</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Scaling %1 by %2…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scaled %1 %2 → %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scaling %1 was not undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not undone: %1 has %2 replicas by now, not %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not undone: %1 has %2 replicas by now, not %3; set by %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not rolled back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: there is no earlier revision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: revision %2 is gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roll back %1 to revision %2?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roll back to revision %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revision %1 (current)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revision %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has this template already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rolled %1 back to revision %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: its template was changed meanwhile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rolling %1 back was not undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not undone: the template of %1 was changed since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not undone: revision %1 of %2 is gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Restart %n workload(s)?</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Every pod is replaced, as the rollout strategy has it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Delete %n object(s)?</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Everything inside the namespace is deleted with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the object owns is deleted with it, in the background.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restarted %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not restarted</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Deleted %n object(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restarted %n workload(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>This context is locked against writes. The lock beside its name opens it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server offers no way to do this with %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may not %1 %2 here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 may not %2 %3 here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed: %1 is locked against writes. The lock beside its name opens it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nantian::views::ChartView</name>
    <message>
        <source>cores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nantian::views::CodeView</name>
    <message>
        <source>YAML</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nantian::views::ConfirmDialog</name>
    <message>
        <source>Cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Namespace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type %1 to confirm:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nantian::views::ContainersTab</name>
    <message>
        <source>init container</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sidecar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ephemeral container</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delay %1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every %1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>timeout %1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fails after %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>passes after %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>grace %1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Liveness probe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Readiness probe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Startup probe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, host port %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key %1 of ConfigMap %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key %1 of Secret %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>field %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>resource %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>resource %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key %1 of a file in volume %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all keys of ConfigMap %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all keys of Secret %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, optional</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, sub-path %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, read-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Containers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Container %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, not ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restarts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pull policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mounts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nantian::views::ContextChooser</name>
    <message>
        <source>Context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TLS not verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kubeconfig switches certificate checks off for this cluster (insecure-skip-tls-verify). Anyone on the way can read and change what is sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (production, opens read-only)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a kubeconfig file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>connecting</source>
        <extracomment>state of a cluster</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unreachable</source>
        <extracomment>state of a cluster</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read-only: click to allow changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes allowed: click to lock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow changes for 30 minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow changes and remember it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nantian::views::DetailsPane</name>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Containers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revisions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>YAML</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is gone. What is shown here is its last known state.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not list %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nantian::views::DifferenceView</name>
    <message>
        <source>Difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) added</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) removed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing differs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged line(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nantian::views::Drawer</name>
    <message>
        <source>Drawer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to a window of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the drawer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nantian::views::EmptyState</name>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nantian::views::EventListModel</name>
    <message>
        <source>Warning: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nantian::views::EventsTab</name>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading events…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No events. The server keeps events for an hour unless it is told otherwise.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nantian::views::GoToPalette</name>
    <message>
        <source>Go to a kind, context, namespace or action</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nantian::views::KeyHelp</name>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> or </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys of one letter or sign work while a table has the focus. Keys that write do nothing while they repeat.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nantian::views::LogPanel</name>
    <message>
        <source>no match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Container</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All containers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold the view; what arrives is kept aside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay at the newest line (End).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Break long lines at the edge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the time of each line, in the local zone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the instance before the last restart instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search in the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write all lines held here to a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the log of the instance before the last restart…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the first line…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 older dropped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paused, %1 new</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n container(s) live</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Save log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log could not be saved to %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved to %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nantian::views::LogView</name>
    <message>
        <source>Log lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select all</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nantian::views::MainWindow</name>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words are searched in every column. !word excludes, /regex/ matches, -l app=web selects by label, status:Running looks at one column, is:broken keeps what is not well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to…  %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to a kind, context, namespace or action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no context “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one at the top left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a kubeconfig file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – Nantian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – %2 – Nantian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Namespace</source>
        <extracomment>what an entry of the go-to list is</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Context</source>
        <extracomment>what an entry of the go-to list is</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the demo cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details beside the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Nantian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nantian %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A native desktop dashboard for Kubernetes. Free software under the GPL, version 3 or later.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nantian::views::MetricsPanel</name>
    <message>
        <source>15 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>6 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>24 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bearer token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prometheus at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for Prometheus…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No Prometheus was found. Tried:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give its address if there is one:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prometheus has no data for this in the chosen time.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nantian::views::NamespaceSelector</name>
    <message>
        <source>Namespaces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find or type a namespace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All namespaces</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n namespaces</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Choose namespaces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may not list namespaces. Type the name of one you work in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click one to see it alone, tick boxes to see several.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nantian::views::ObjectHeader</name>
    <message>
        <source>Scale…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roll back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nantian::views::ObjectPage</name>
    <message>
        <source>%1 was deleted; what is shown is the last known</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nantian::views::OverviewPage</name>
    <message>
        <source>Workloads that are not ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent warnings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kubernetes %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server&apos;s certificate is not checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the table of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 %3 are well</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workloads: reading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All workloads are ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n workload(s) not ready</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No warnings</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s) in the last hour</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nantian::views::ResourcePage</name>
    <message>
        <source>Table of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may not list %1 here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose namespaces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No %1 match the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 are hidden by “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No %1 in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No %1 in the chosen namespaces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other namespaces may have some.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all namespaces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No %1 in this cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They appear here as soon as they are made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 is not here</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Copied %n rows</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Copy the name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit widths to content</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nantian::views::RevisionsTab</name>
    <message>
        <source>Roll back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revisions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change cause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading revisions…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (current)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to compare.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the current revision. Select another to see what rolling back to it would change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revision %1 (current)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revision %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roll back to revision %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This revision is the current one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nantian::views::ScaleDialog</name>
    <message>
        <source>Scale %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale %1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Namespace %1 in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replicas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the present number…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Replicas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HorizontalPodAutoscaler %1 targets this workload: it will set the number of replicas again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number of replicas is managed by %1, which may set it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as it is now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nantian::views::Sidebar</name>
    <message>
        <source>Cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workloads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Config</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Storage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Custom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nantian::views::StatusLine</name>
    <message>
        <source>State of the shown data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the drawer (F12)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nantian::views::SummaryTab</name>
    <message>
        <source>Summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Controlled by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nantian::views::TriageStrip</name>
    <message>
        <source>What is not well</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n not well</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2 (%3 new)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nantian::views::UsageBar</name>
    <message>
        <source>%1 used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>request %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>limit %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nantian::views::WelcomePage</name>
    <message>
        <source>Open a kubeconfig file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the pasted kubeconfig</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the demo cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No kubeconfig was found. Where is your cluster?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As kubectl uses it. Programs it names for logging in are shown before they run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text of a kubeconfig. It is kept in a file only you can read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of a kubeconfig</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The demo cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A real Kubernetes control plane on this machine, on loopback only, with samples to try everything on. It runs app/demo/cluster up; the first start builds it from source and takes some minutes. app/demo/cluster down removes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When a context is opened, this kubeconfig runs: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nantian::views::Workspace</name>
    <message>
        <source>Open places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Nantian keeps trying.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cluster has no kind named “%1”. Names are those of kubectl api-resources.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The drawer is empty: press L on a pod for its logs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>connecting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unreachable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 as %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 as %2 (%3)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nantian::views::YamlEditor</name>
    <message>
        <source>Review changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the server what would change, without changing it (Ctrl+Return).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply and take ownership</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This context is locked against writes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not applied yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The YAML cannot be read: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no object in the text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The text holds %n objects; apply one at a time.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Asking the server what would change…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does not exist yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After applying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Applying…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Applied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Applied the new object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Applied %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take ownership and review</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nantian::views::YamlTab</name>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search in the YAML</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the text as it is shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reveal values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide values</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nantian::views::pieces</name>
    <message>
        <source>Container &quot;%1&quot; was ended by signal %2 %3 ago and waits: %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Container &quot;%1&quot; exited with code %2 %3 ago and waits: %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n restart(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Container &quot;%1&quot; waits: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Container &quot;%1&quot; ended with exit code %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Container &quot;%1&quot; runs but is not ready.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exit code %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>signal %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terminated: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being deleted since %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is as it should be.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
