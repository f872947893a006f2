<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Details</name>
    <message numerus="yes">
        <source>None of its %n endpoint(s) is ready.</source>
        <translation>
            <numerusform>Its %n endpoint is not ready.</numerusform>
            <numerusform>None of its %n endpoints is ready.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Its certificate for %1 is valid for %n more day(s).</source>
        <translation>
            <numerusform>Its certificate for %1 is valid for %n more day.</numerusform>
            <numerusform>Its certificate for %1 is valid for %n more days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It holds %n key(s), %1 in all.</source>
        <translation>
            <numerusform>It holds %n key, %1 in all.</numerusform>
            <numerusform>It holds %n keys, %1 in all.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It holds %n key(s). Values are shown only when they are asked for.</source>
        <translation>
            <numerusform>It holds %n key. Its value is shown only when it is asked for.</numerusform>
            <numerusform>It holds %n keys. Values are shown only when they are asked for.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of its %n endpoint(s) are ready.</source>
        <translation>
            <numerusform>%1 of its %n endpoint is ready.</numerusform>
            <numerusform>%1 of its %n endpoints are ready.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of its %n route(s) lead nowhere.</source>
        <translation>
            <numerusform>%1 of its %n route leads nowhere.</numerusform>
            <numerusform>%1 of its %n routes lead nowhere.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All of its %n route(s) lead to ready pods.</source>
        <translation>
            <numerusform>Its %n route leads to ready pods.</numerusform>
            <numerusform>All of its %n routes lead to ready pods.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of its %n Ingress(es) has an address: perhaps the controller %1 does not run.</source>
        <translation>
            <numerusform>Its %n Ingress has no address: perhaps the controller %1 does not run.</numerusform>
            <numerusform>None of its %n Ingresses has an address: perhaps the controller %1 does not run.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of its %n Ingress(es) have an address.</source>
        <translation>
            <numerusform>%1 of its %n Ingress has an address.</numerusform>
            <numerusform>%1 of its %n Ingresses have an address.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <extracomment>the end of a list inside a sentence</extracomment>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Port %1 leads to some pods only: %n of them have no port named %2.</source>
        <translation>
            <numerusform>Port %1 leads to some pods only: %n of them has no port named %2.</numerusform>
            <numerusform>Port %1 leads to some pods only: %n of them have no port named %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It leads nowhere: none of its %n endpoint(s) is ready.</source>
        <translation>
            <numerusform>It leads nowhere: its %n endpoint is not ready.</numerusform>
            <numerusform>It leads nowhere: none of its %n endpoints is ready.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All of its %n endpoint(s) are ready.</source>
        <translation>
            <numerusform>Its %n endpoint is ready.</numerusform>
            <numerusform>All of its %n endpoints are ready.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All of its %n endpoint(s), which are kept by hand, are ready.</source>
        <translation>
            <numerusform>Its %n endpoint, which is kept by hand, is ready.</numerusform>
            <numerusform>All of its %n endpoints, which are kept by hand, are ready.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of its claim(s) wait for a volume.</source>
        <translation>
            <numerusform>%n of its claims waits for a volume.</numerusform>
            <numerusform>%n of its claims wait for a volume.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last %n run(s) failed: %1</source>
        <translation>
            <numerusform>The last %n run failed: %1</numerusform>
            <numerusform>The last %n runs failed: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n minute(s)</source>
        <translation>
            <numerusform>every %n minute</numerusform>
            <numerusform>every %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n hour(s)</source>
        <translation>
            <numerusform>every %n hour</numerusform>
            <numerusform>every %n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n hour(s) at minute %1</source>
        <translation>
            <numerusform>every %n hour at minute %1</numerusform>
            <numerusform>every %n hours at minute %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is served; there are %n object(s).</source>
        <translation>
            <numerusform>%1 is served; there is %n object.</numerusform>
            <numerusform>%1 is served; there are %n objects.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It never lets a pod go: all %n must stay. A drain waits until it is changed or there are more pods.</source>
        <translation>
            <numerusform>It never lets a pod go: the %n must stay. A drain waits until it is changed or there are more pods.</numerusform>
            <numerusform>It never lets a pod go: all %n must stay. A drain waits until it is changed or there are more pods.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No pod may be evicted now, and a drain of their nodes waits: %1 of %n are healthy, %2 have to be.</source>
        <translation>
            <numerusform>No pod may be evicted now, and a drain of its node waits: %1 of %n is healthy, %2 has to be.</numerusform>
            <numerusform>No pod may be evicted now, and a drain of their nodes waits: %1 of %n are healthy, %2 have to be.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of its pods may be evicted now: %1 are healthy, %2 have to be.</source>
        <translation>
            <numerusform>%n of its pods may be evicted now: %1 are healthy, %2 have to be.</numerusform>
            <numerusform>%n of its pods may be evicted now: %1 are healthy, %2 have to be.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 covers %n of its pods too: such pods cannot be evicted at all.</source>
        <translation>
            <numerusform>%1 covers %n of its pods too: such a pod cannot be evicted at all.</numerusform>
            <numerusform>%1 covers %n of its pods too: such pods cannot be evicted at all.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n target(s) cannot be scraped: %2</source>
        <translation>
            <numerusform>%1 of %n target cannot be scraped: %2</numerusform>
            <numerusform>%1 of %n targets cannot be scraped: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All of its %n target(s) are scraped.</source>
        <translation>
            <numerusform>Its %n target is scraped.</numerusform>
            <numerusform>All of its %n targets are scraped.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of its %n rule(s) fires.</source>
        <translation>
            <numerusform>Its %n rule does not fire.</numerusform>
            <numerusform>None of its %n rules fires.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of its rules are not run by Prometheus.</source>
        <translation>
            <numerusform>%n of its rules is not run by Prometheus.</numerusform>
            <numerusform>%n of its rules are not run by Prometheus.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is in use; all of its %n pod(s) are well.</source>
        <translation>
            <numerusform>It is in use; its %n pod is well.</numerusform>
            <numerusform>It is in use; all of its %n pods are well.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of its %n pod(s) are not well.</source>
        <translation>
            <numerusform>%1 of its %n pod is not well.</numerusform>
            <numerusform>Of its %n pods %1 are not well.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is ready and runs %n pod(s).</source>
        <translation>
            <numerusform>It is ready and runs %n pod.</numerusform>
            <numerusform>It is ready and runs %n pods.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of its pods are not well.</source>
        <translation>
            <numerusform>%n of its pods is not well.</numerusform>
            <numerusform>%n of its pods are not well.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pod(s) use it.</source>
        <translation>
            <numerusform>%n pod uses it.</numerusform>
            <numerusform>%n pods use it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n subject(s) have it.</source>
        <translation>
            <numerusform>%n subject has it.</numerusform>
            <numerusform>%n subjects have it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It gives %1 to %n subject(s), in the whole cluster.</source>
        <translation>
            <numerusform>It gives %1 to %n subject, in the whole cluster.</numerusform>
            <numerusform>It gives %1 to %n subjects, in the whole cluster.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It gives %1 to %n subject(s), in this namespace.</source>
        <translation>
            <numerusform>It gives %1 to %n subject, in this namespace.</numerusform>
            <numerusform>It gives %1 to %n subjects, in this namespace.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n container(s) or pod(s) run outside of these bounds: made anew, they are refused.</source>
        <translation>
            <numerusform>%n container or pod runs outside of these bounds: made anew, it is refused.</numerusform>
            <numerusform>%n containers or pods run outside of these bounds: made anew, they are refused.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n volume(s) are kept though their claims are gone: nobody uses them.</source>
        <translation>
            <numerusform>%n volume is kept though its claim is gone: nobody uses it.</numerusform>
            <numerusform>%n volumes are kept though their claims are gone: nobody uses them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>valid for %n more day(s)</source>
        <translation>
            <numerusform>valid for %n more day</numerusform>
            <numerusform>valid for %n more days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Its certificates are for all of their hosts; the first runs out in %n day(s).</source>
        <translation>
            <numerusform>Its certificates are for all of their hosts; the first runs out in %n day.</numerusform>
            <numerusform>Its certificates are for all of their hosts; the first runs out in %n days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rollout</name>
    <message numerus="yes">
        <source>%n old pod(s) have still to go.</source>
        <translation>
            <numerusform>%n old pod has still to go.</numerusform>
            <numerusform>%n old pods have still to go.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pod(s) are not ready.</source>
        <translation>
            <numerusform>%n pod is not ready.</numerusform>
            <numerusform>%n pods are not ready.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pod(s) are of the current revision.</source>
        <translation>
            <numerusform>%n pod is of the current revision.</numerusform>
            <numerusform>%n pods are of the current revision.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message numerus="yes">
        <source>Its %n container(s) are ready.</source>
        <translation>
            <numerusform>Its %n container is ready.</numerusform>
            <numerusform>Its %n containers are ready.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) have too little %1 free</source>
        <extracomment>%1 cpu, memory</extracomment>
        <translation>
            <numerusform>%n node has too little %1 free</numerusform>
            <numerusform>%n nodes have too little %1 free</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) have less %1 free than the %2 it asks for</source>
        <extracomment>%1 cpu, memory; %2 a quantity</extracomment>
        <translation>
            <numerusform>%n node has less %1 free than the %2 it asks for</numerusform>
            <numerusform>%n nodes have less %1 free than the %2 it asks for</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) run as many pods as they may</source>
        <translation>
            <numerusform>%n node runs as many pods as it may</numerusform>
            <numerusform>%n nodes run as many pods as they may</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) have a taint it does not tolerate</source>
        <translation>
            <numerusform>%n node has a taint it does not tolerate</numerusform>
            <numerusform>%n nodes have a taint it does not tolerate</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) have the taint %1, which it does not tolerate</source>
        <extracomment>%1 a taint</extracomment>
        <translation>
            <numerusform>%n node has the taint %1, which it does not tolerate</numerusform>
            <numerusform>%n nodes have the taint %1, which it does not tolerate</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) do not match its node selector or affinity</source>
        <translation>
            <numerusform>%n node does not match its node selector or affinity</numerusform>
            <numerusform>%n nodes do not match its node selector or affinity</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) have its host port in use</source>
        <translation>
            <numerusform>%n node has its host port in use</numerusform>
            <numerusform>%n nodes have its host port in use</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) cannot reach its volume (node affinity of the volume)</source>
        <translation>
            <numerusform>%n node cannot reach its volume (node affinity of the volume)</numerusform>
            <numerusform>%n nodes cannot reach its volume (node affinity of the volume)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) have no volume that fits its claim</source>
        <translation>
            <numerusform>%n node has no volume that fits its claim</numerusform>
            <numerusform>%n nodes have no volume that fits its claim</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) can attach no more volumes</source>
        <translation>
            <numerusform>%n node can attach no more volumes</numerusform>
            <numerusform>%n nodes can attach no more volumes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) are ruled out by pod anti-affinity</source>
        <translation>
            <numerusform>%n node is ruled out by pod anti-affinity</numerusform>
            <numerusform>%n nodes are ruled out by pod anti-affinity</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) do not match its pod affinity</source>
        <translation>
            <numerusform>%n node does not match its pod affinity</numerusform>
            <numerusform>%n nodes do not match its pod affinity</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) would break its topology spread</source>
        <translation>
            <numerusform>%n node would break its topology spread</numerusform>
            <numerusform>%n nodes would break its topology spread</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) are cordoned</source>
        <translation>
            <numerusform>%n node is cordoned</numerusform>
            <numerusform>%n nodes are cordoned</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s): %1</source>
        <extracomment>%1 the scheduler&apos;s words</extracomment>
        <translation>
            <numerusform>%n node: %1</numerusform>
            <numerusform>%n nodes: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All of its %n pod(s) are ready.</source>
        <translation>
            <numerusform>Its %n pod is ready.</numerusform>
            <numerusform>All of its %n pods are ready.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Given up after %n failure(s), more than its backoffLimit of %1.</source>
        <translation>
            <numerusform>Given up after %n failure, more than its backoffLimit of %1.</numerusform>
            <numerusform>Given up after %n failures, more than its backoffLimit of %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Complete: %n pod(s) ended well.</source>
        <translation>
            <numerusform>Complete: %n pod ended well.</numerusform>
            <numerusform>Complete: %n pods ended well.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nantian::app::Screenshot</name>
    <message numerus="yes">
        <source>The view was not read within %n seconds: %1</source>
        <translation>
            <numerusform>The view was not read within %n second: %1</numerusform>
            <numerusform>The view was not read within %n seconds: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nantian::models::Ticket</name>
    <message numerus="yes">
        <source>%n restart(s)</source>
        <translation>
            <numerusform>%n restart</numerusform>
            <numerusform>%n restarts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nantian::views::ActionRunner</name>
    <message numerus="yes">
        <source>Restart %n workload(s)?</source>
        <translation>
            <numerusform>Restart %n workload?</numerusform>
            <numerusform>Restart %n workloads?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n object(s)?</source>
        <translation>
            <numerusform>Delete %n object?</numerusform>
            <numerusform>Delete %n objects?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 %n object(s)?</source>
        <translation>
            <numerusform>%1 %n object?</numerusform>
            <numerusform>%1 %n objects?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n object(s)</source>
        <extracomment>%1 &quot;Delete&quot;</extracomment>
        <translation>
            <numerusform>%1: %n object</numerusform>
            <numerusform>%1: %n objects</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n done</source>
        <extracomment>%1 &quot;Cordon&quot;</extracomment>
        <translation>
            <numerusform>%1: %n done</numerusform>
            <numerusform>%1: %n done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not sent</source>
        <translation>
            <numerusform>%n not sent</numerusform>
            <numerusform>%n not sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Run %n job(s) now?</source>
        <translation>
            <numerusform>Run %n job now?</numerusform>
            <numerusform>Run %n jobs now?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Force the deletion of %n pod(s)?</source>
        <translation>
            <numerusform>Force the deletion of %n pod?</numerusform>
            <numerusform>Force the deletion of %n pods?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Scale %n workload(s)?</source>
        <translation>
            <numerusform>Scale %n workload?</numerusform>
            <numerusform>Scale %n workloads?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Labels and annotations of %n object(s)</source>
        <translation>
            <numerusform>Labels and annotations of %n object</numerusform>
            <numerusform>Labels and annotations of %n objects</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo the last change of %n object(s)?</source>
        <translation>
            <numerusform>Undo the last change of %n object?</numerusform>
            <numerusform>Undo the last change of %n objects?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nantian::views::AlertsView</name>
    <message numerus="yes">
        <source>%n alert(s) firing</source>
        <translation>
            <numerusform>%n alert firing</numerusform>
            <numerusform>%n alerts firing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nantian::views::ApplyReview</name>
    <message numerus="yes">
        <source>%n field(s) of others</source>
        <translation>
            <numerusform>%n field of others</numerusform>
            <numerusform>%n fields of others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to change</source>
        <translation>
            <numerusform>%n to change</numerusform>
            <numerusform>%n to change</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a change</source>
        <translation>
            <numerusform>%n without a change</numerusform>
            <numerusform>%n without a change</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n refused</numerusform>
            <numerusform>%n refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to create</source>
        <translation>
            <numerusform>%n to create</numerusform>
            <numerusform>%n to create</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n applied</source>
        <translation>
            <numerusform>%n applied</numerusform>
            <numerusform>%n applied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not sent</source>
        <translation>
            <numerusform>%n not sent</numerusform>
            <numerusform>%n not sent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nantian::views::ChangesView</name>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n will be changed</source>
        <translation>
            <numerusform>%n will be changed</numerusform>
            <numerusform>%n will be changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n would be refused</source>
        <translation>
            <numerusform>%n would be refused</numerusform>
            <numerusform>%n would be refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with a remark</source>
        <translation>
            <numerusform>%n with a remark</numerusform>
            <numerusform>%n with a remark</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n would not change</source>
        <translation>
            <numerusform>%n would not change</numerusform>
            <numerusform>%n would not change</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nantian::views::ChartView</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nantian::views::CodeView</name>
    <message numerus="yes">
        <source>… %n line(s)</source>
        <translation>
            <numerusform>… %n line</numerusform>
            <numerusform>… %n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nantian::views::ColumnsDialog</name>
    <message numerus="yes">
        <source>A table has at most %n columns of your own.</source>
        <translation>
            <numerusform>A table has at most %n column of your own.</numerusform>
            <numerusform>A table has at most %n columns of your own.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of the first %n object(s) has a value there.</source>
        <translation>
            <numerusform>The first %n object has no value there.</numerusform>
            <numerusform>None of the first %n objects has a value there.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nantian::views::CompareDialog</name>
    <message numerus="yes">
        <source>%n more: type to find them.</source>
        <translation>
            <numerusform>%n more: type to find it.</numerusform>
            <numerusform>%n more: type to find them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nantian::views::ComparisonView</name>
    <message numerus="yes">
        <source>%n field(s) differ</source>
        <translation>
            <numerusform>%n field differs</numerusform>
            <numerusform>%n fields differ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nantian::views::ConflictView</name>
    <message numerus="yes">
        <source>Others manage %n field(s) that you changed or removed. Check those to take over; the others stay as they are on the server.</source>
        <translation>
            <numerusform>Others manage %n field that you changed or removed. Check it to take it over; otherwise it stays as it is on the server.</numerusform>
            <numerusform>Others manage %n fields that you changed or removed. Check those to take over; the others stay as they are on the server.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nantian::views::DetailTableView</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nantian::views::DifferenceView</name>
    <message numerus="yes">
        <source>%n line(s) added</source>
        <translation>
            <numerusform>%n line added</numerusform>
            <numerusform>%n lines added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) removed</source>
        <translation>
            <numerusform>%n line removed</numerusform>
            <numerusform>%n lines removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged line(s)</source>
        <translation>
            <numerusform>%n unchanged line</numerusform>
            <numerusform>%n unchanged lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nantian::views::DrainDialog</name>
    <message numerus="yes">
        <source>Lose the emptyDir data of %n pod(s)</source>
        <translation>
            <numerusform>Lose the emptyDir data of %n pod</numerusform>
            <numerusform>Lose the emptyDir data of %n pods</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Evict %n pod(s) that nothing makes anew</source>
        <translation>
            <numerusform>Evict %n pod that nothing makes anew</numerusform>
            <numerusform>Evict %n pods that nothing makes anew</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pod(s) will be evicted.</source>
        <translation>
            <numerusform>%n pod will be evicted.</numerusform>
            <numerusform>%n pods will be evicted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n gone</source>
        <translation>
            <numerusform>%1 of %n gone</numerusform>
            <numerusform>%1 of %n gone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n held by a disruption budget</source>
        <translation>
            <numerusform>%n held by a disruption budget</numerusform>
            <numerusform>%n held by a disruption budget</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Drained %1: %n pod(s) gone</source>
        <translation>
            <numerusform>Drained %1: %n pod gone</numerusform>
            <numerusform>Drained %1: %n pods gone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is cordoned, not drained: %2 of %n pod(s) gone</source>
        <translation>
            <numerusform>%1 is cordoned, not drained: %2 of %n pod gone</numerusform>
            <numerusform>%1 is cordoned, not drained: %2 of %n pods gone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n came since and wait for your answer</source>
        <translation>
            <numerusform>%n came since and waits for your answer</numerusform>
            <numerusform>%n came since and wait for your answer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nantian::views::ExplainPane</name>
    <message numerus="yes">
        <source>Fields, without %n more: the search finds them</source>
        <translation>
            <numerusform>Fields, without %n more: the search finds it</numerusform>
            <numerusform>Fields, without %n more: the search finds them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s)</source>
        <translation>
            <numerusform>%n field</numerusform>
            <numerusform>%n fields</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The nearest %n fields</source>
        <translation>
            <numerusform>The nearest %n field</numerusform>
            <numerusform>The nearest %n fields</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nantian::views::FindBar</name>
    <message numerus="yes">
        <source>%n place(s) replaced</source>
        <translation>
            <numerusform>%n place replaced</numerusform>
            <numerusform>%n places replaced</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n match</numerusform>
            <numerusform>%n matches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nantian::views::HelmDialog</name>
    <message numerus="yes">
        <source>The server refuses %n object(s) of this: helm would stop there and leave the release failed.</source>
        <translation>
            <numerusform>The server refuses %n object of this: helm would stop there and leave the release failed.</numerusform>
            <numerusform>The server refuses %n objects of this: helm would stop there and leave the release failed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nantian::views::ImageDialog</name>
    <message numerus="yes">
        <source>Set %n images</source>
        <translation>
            <numerusform>Set %n image</numerusform>
            <numerusform>Set %n images</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nantian::views::LogPanel</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n container(s) live</source>
        <translation>
            <numerusform>%n container live</numerusform>
            <numerusform>%n containers live</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nantian::views::ManifestReview</name>
    <message numerus="yes">
        <source>%n to create</source>
        <translation>
            <numerusform>%n to create</numerusform>
            <numerusform>%n to create</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to change</source>
        <translation>
            <numerusform>%n to change</numerusform>
            <numerusform>%n to change</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to delete</source>
        <translation>
            <numerusform>%n to delete</numerusform>
            <numerusform>%n to delete</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n refused</numerusform>
            <numerusform>%n refused</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nantian::views::MapBox</name>
    <message numerus="yes">
        <source>%n not ready</source>
        <translation>
            <numerusform>%n not ready</numerusform>
            <numerusform>%n not ready</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nantian::views::NamespaceSelector</name>
    <message numerus="yes">
        <source>%n namespaces</source>
        <translation>
            <numerusform>%n namespace</numerusform>
            <numerusform>%n namespaces</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nantian::views::NoticeBell</name>
    <message numerus="yes">
        <source>%n new notice(s)</source>
        <translation>
            <numerusform>%n new notice</numerusform>
            <numerusform>%n new notices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n times)</source>
        <translation>
            <numerusform>%1 (%n time)</numerusform>
            <numerusform>%1 (%n times)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nantian::views::ObjectActions</name>
    <message numerus="yes">
        <source>This is done with one object at a time; %n are marked.</source>
        <translation>
            <numerusform>This is done with one object at a time; %n is marked.</numerusform>
            <numerusform>This is done with one object at a time; %n are marked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Two objects are compared at a time; %n are marked.</source>
        <translation>
            <numerusform>Two objects are compared at a time; %n is marked.</numerusform>
            <numerusform>Two objects are compared at a time; %n are marked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied %1 for the ticket, %n line(s)</source>
        <translation>
            <numerusform>Copied %1 for the ticket, %n line</numerusform>
            <numerusform>Copied %1 for the ticket, %n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nantian::views::OverviewPage</name>
    <message numerus="yes">
        <source>%n workload(s) not ready</source>
        <translation>
            <numerusform>%n workload not ready</numerusform>
            <numerusform>%n workloads not ready</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s) in the last hour</source>
        <translation>
            <numerusform>%n warning in the last hour</numerusform>
            <numerusform>%n warnings in the last hour</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nantian::views::ReleaseSummary</name>
    <message numerus="yes">
        <source>%1, but %n of its objects do(es) not exist.</source>
        <translation>
            <numerusform>%1, but %n of its objects does not exist.</numerusform>
            <numerusform>%1, but %n of its objects do not exist.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, but %n of its objects is (are) not well.</source>
        <translation>
            <numerusform>%1, but %n of its objects is not well.</numerusform>
            <numerusform>%1, but %n of its objects are not well.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, and %n of its objects is (are) still on the way.</source>
        <translation>
            <numerusform>%1, and %n of its objects is still on the way.</numerusform>
            <numerusform>%1, and %n of its objects are still on the way.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nantian::views::ResourcePage</name>
    <message numerus="yes">
        <source>Copied %n rows</source>
        <translation>
            <numerusform>Copied %n row</numerusform>
            <numerusform>Copied %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n marked</source>
        <extracomment>objects marked in a table</extracomment>
        <translation>
            <numerusform>%n marked</numerusform>
            <numerusform>%n marked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nantian::views::RevealedPanel</name>
    <message numerus="yes">
        <source>Hidden again in %n second(s).</source>
        <translation>
            <numerusform>Hidden again in %n second.</numerusform>
            <numerusform>Hidden again in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nantian::views::RolloutTab</name>
    <message numerus="yes">
        <source>%n pods, such as %1: %2</source>
        <translation>
            <numerusform>%n pod, such as %1: %2</numerusform>
            <numerusform>%n pods, such as %1: %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nantian::views::Sidebar</name>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning event(s), counted at %1</source>
        <translation>
            <numerusform>%n warning event, counted at %1</numerusform>
            <numerusform>%n warning events, counted at %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nantian::views::TableExporter</name>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n objects can be exported at once. Filter the table first.</source>
        <translation>
            <numerusform>At most %n object can be exported at once. Filter the table first.</numerusform>
            <numerusform>At most %n objects can be exported at once. Filter the table first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n objects</source>
        <translation>
            <numerusform>%n object</numerusform>
            <numerusform>%n objects</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n were deleted meanwhile)</source>
        <extracomment>%1 so many objects</extracomment>
        <translation>
            <numerusform>%1 (%n was deleted meanwhile)</numerusform>
            <numerusform>%1 (%n were deleted meanwhile)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nantian::views::TriageStrip</name>
    <message numerus="yes">
        <source>%n not well</source>
        <translation>
            <numerusform>%n not well</numerusform>
            <numerusform>%n not well</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n workload(s)</source>
        <translation>
            <numerusform>%n workload</numerusform>
            <numerusform>%n workloads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s)</source>
        <translation>
            <numerusform>%n image</numerusform>
            <numerusform>%n images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reason(s)</source>
        <extracomment>different words of the scheduler: &quot;Insufficient cpu&quot;, &quot;didn&apos;t match node selector&quot;</extracomment>
        <translation>
            <numerusform>%n reason</numerusform>
            <numerusform>%n reasons</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nantian::views::WriteLogPage</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Exported %n change(s) to %1</source>
        <translation>
            <numerusform>Exported %n change to %1</numerusform>
            <numerusform>Exported %n changes to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nantian::views::WritesDialog</name>
    <message numerus="yes">
        <source>%1 of %n done</source>
        <translation>
            <numerusform>%1 of %n done</numerusform>
            <numerusform>%1 of %n done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not sent</source>
        <translation>
            <numerusform>%n not sent</numerusform>
            <numerusform>%n not sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n would not be sent.</source>
        <extracomment>%1 &quot;Delete: 12 objects&quot;</extracomment>
        <translation>
            <numerusform>%1: %n would not be sent.</numerusform>
            <numerusform>%1: %n would not be sent.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nantian::views::YamlEditor</name>
    <message numerus="yes">
        <source>Take ownership of %n field(s) of %1?</source>
        <translation>
            <numerusform>Take ownership of %n field of %1?</numerusform>
            <numerusform>Take ownership of %n fields of %1?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s) on this text (F8)</source>
        <translation>
            <numerusform>%n remark on this text (F8)</numerusform>
            <numerusform>%n remarks on this text (F8)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) you changed were changed on the server too.</source>
        <translation>
            <numerusform>%n place you changed was changed on the server too.</numerusform>
            <numerusform>%n places you changed were changed on the server too.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Apply %n object(s)</source>
        <translation>
            <numerusform>Apply %n object</numerusform>
            <numerusform>Apply %n objects</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n object(s)</source>
        <translation>
            <numerusform>%n object</numerusform>
            <numerusform>%n objects</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Applied %n object(s)</source>
        <translation>
            <numerusform>Applied %n object</numerusform>
            <numerusform>Applied %n objects</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Applied %1 of %n object(s)</source>
        <translation>
            <numerusform>Applied %1 of %n object</numerusform>
            <numerusform>Applied %1 of %n objects</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PodSumTexts</name>
    <message numerus="yes">
        <source>%n of its pod(s) state no request.</source>
        <translation>
            <numerusform>%n of its pods states no request.</numerusform>
            <numerusform>%n of its pods state no request.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of its pod(s) state no limit.</source>
        <translation>
            <numerusform>%n of its pods states no limit.</numerusform>
            <numerusform>%n of its pods state no limit.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nantian::views::Keepers</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
</TS>
