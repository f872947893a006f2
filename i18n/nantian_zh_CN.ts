<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Cluster</name>
    <message>
        <source>The text holds no document.</source>
        <translation>文本中没有文档。</translation>
    </message>
    <message>
        <source>The text holds more than one document.</source>
        <translation>文本中有多个文档。</translation>
    </message>
    <message>
        <source>The server does not know kind &quot;%1&quot; in version &quot;%2&quot;.</source>
        <translation>服务器不认识版本“%2”中的资源类型“%1”。</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Native desktop dashboard for Kubernetes.</source>
        <translation>原生的 Kubernetes 桌面仪表板。</translation>
    </message>
    <message>
        <source>Use this kubeconfig instead of $KUBECONFIG or ~/.kube/config.</source>
        <translation>使用此 kubeconfig，而不使用 $KUBECONFIG 或 ~/.kube/config。</translation>
    </message>
    <message>
        <source>Open this context.</source>
        <translation>打开此上下文。</translation>
    </message>
    <message>
        <source>Show this namespace; may be given several times.</source>
        <translation>显示此命名空间；可以多次给出。</translation>
    </message>
    <message>
        <source>Show all namespaces.</source>
        <translation>显示所有命名空间。</translation>
    </message>
    <message>
        <source>Start and open the demo cluster on this machine.</source>
        <translation>在本机启动并打开演示集群。</translation>
    </message>
    <message>
        <source>Open a kind, or one object of it: pods, deploy/web, overview.</source>
        <translation>打开一种资源类型，或其中的一个对象：pods、deploy/web、overview。</translation>
    </message>
    <message>
        <source>light or dark; otherwise as the system.</source>
        <translation>light 或 dark；不给出则跟随系统。</translation>
    </message>
    <message>
        <source>en or zh_CN; otherwise as the system.</source>
        <translation>en 或 zh_CN；不给出则跟随系统。</translation>
    </message>
    <message>
        <source>Size of the window, such as 1280x800.</source>
        <translation>窗口大小，例如 1280x800。</translation>
    </message>
    <message>
        <source>Write a PNG as soon as the view is read and painted, and exit.</source>
        <translation>视图读取并绘制完成后立即写出 PNG，然后退出。</translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation>显示此帮助。</translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation>显示版本。</translation>
    </message>
    <message>
        <source>Unexpected argument “%1”; see nantian --help.</source>
        <translation>意外的参数“%1”；参见 nantian --help。</translation>
    </message>
    <message>
        <source>--demo and --kubeconfig exclude each other.</source>
        <translation>--demo 与 --kubeconfig 不能同时使用。</translation>
    </message>
    <message>
        <source>The theme is light or dark, not “%1”.</source>
        <translation>主题只能是 light 或 dark，不能是“%1”。</translation>
    </message>
    <message>
        <source>The language is en or zh_CN, not “%1”.</source>
        <translation>语言只能是 en 或 zh_CN，不能是“%1”。</translation>
    </message>
    <message>
        <source>The size is WIDTHxHEIGHT of at least 320x240, not “%1”.</source>
        <translation>大小的格式为“宽x高”，至少为 320x240，不能是“%1”。</translation>
    </message>
</context>
<context>
    <name>Connections</name>
    <message>
        <source>does not exist</source>
        <translation>不存在</translation>
    </message>
    <message>
        <source>may not be read</source>
        <translation>无权读取</translation>
    </message>
    <message>
        <source>pods behind it</source>
        <translation>它背后的 Pod</translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>between the items of a list inside a sentence</extracomment>
        <translation>、</translation>
    </message>
    <message>
        <source>what it scales</source>
        <translation>它所扩缩的对象</translation>
    </message>
    <message>
        <source>pods it protects</source>
        <translation>它所保护的 Pod</translation>
    </message>
    <message>
        <source>scaled to 0</source>
        <translation>已缩至 0</translation>
    </message>
    <message>
        <source>does not exist, and need not</source>
        <translation>不存在，也无须存在</translation>
    </message>
    <message>
        <source>the server does not know this kind</source>
        <translation>服务器不认识此类型</translation>
    </message>
    <message>
        <source>not looked at</source>
        <translation>未查看</translation>
    </message>
    <message>
        <source>%1 could not be read: %2</source>
        <translation>无法读取 %1：%2</translation>
    </message>
    <message>
        <source>Of kind %1 there are more than the %2 that were looked at.</source>
        <translation>%1 的数量超过了已查看的 %2 个。</translation>
    </message>
    <message>
        <source>Not looked at, because you may not list them: %1.</source>
        <translation>因无权列出而未查看：%1。</translation>
    </message>
</context>
<context>
    <name>ControlPlane</name>
    <message>
        <source>You may not ask for its health here.</source>
        <translation>你无权在此询问它的健康状况。</translation>
    </message>
    <message>
        <source>There is no leader lease: it runs without leader election, or not at all.</source>
        <translation>没有领导者租约：它不做领导者选举，或者根本没有运行。</translation>
    </message>
    <message>
        <source>You may not read its leader lease.</source>
        <translation>你无权读取它的领导者租约。</translation>
    </message>
    <message>
        <source>Nobody leads.</source>
        <translation>没有领导者。</translation>
    </message>
    <message>
        <source>Nobody leads: %1 was heard of last %2 ago.</source>
        <translation>没有领导者：%1 上次有消息是 %2 前。</translation>
    </message>
    <message>
        <source>%1 leads, heard of %2 ago.</source>
        <translation>领导者是 %1，%2 前有消息。</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>API server %1</source>
        <translation>API 服务器 %1</translation>
    </message>
    <message>
        <source>API server %1; kubelets %2</source>
        <translation>API 服务器 %1；kubelet %2</translation>
    </message>
    <message>
        <source>%1. Not supported with this server: %2</source>
        <translation>%1。此服务器不支持：%2</translation>
    </message>
    <message>
        <source>API server, ready</source>
        <translation>API 服务器，就绪</translation>
    </message>
    <message>
        <source>All of its %1 checks pass.</source>
        <translation>%1 项检查全部通过。</translation>
    </message>
    <message>
        <source>It is not ready; failed: %1</source>
        <translation>未就绪；未通过：%1</translation>
    </message>
    <message>
        <source>API server, alive</source>
        <translation>API 服务器，存活</translation>
    </message>
    <message>
        <source>It is about to be restarted; failed: %1</source>
        <translation>即将被重启；未通过：%1</translation>
    </message>
</context>
<context>
    <name>CustomColumn</name>
    <message>
        <source>“%1” is no key: a name of letters, digits, - _ and ., with a domain and / in front if need be.</source>
        <translation>“%1”不是有效的键：应为由字母、数字、-、_ 和 . 组成的名称，需要时前面加域名和 /。</translation>
    </message>
    <message>
        <source>This annotation holds the values of a %1, which tables do not show.</source>
        <translation>此注解包含 %1 的值，表格不显示这些值。</translation>
    </message>
    <message>
        <source>The values of a %1 are not shown in a table: a column of it can only be something below .metadata, such as {.metadata.ownerReferences[0].name}.</source>
        <translation>表格不显示 %1 的值：它的列只能取自 .metadata 之下，例如 {.metadata.ownerReferences[0].name}。</translation>
    </message>
    <message>
        <source>Label %1</source>
        <translation>标签 %1</translation>
    </message>
    <message>
        <source>Annotation %1</source>
        <translation>注解 %1</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>Created</source>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>Being deleted since</source>
        <translation>开始删除的时间</translation>
    </message>
    <message>
        <source>Finalizers</source>
        <translation>Finalizer</translation>
    </message>
    <message>
        <source>yes</source>
        <extracomment>A plain value of a field</extracomment>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Service account</source>
        <translation>服务账号</translation>
    </message>
    <message>
        <source>Priority class</source>
        <translation>优先级类</translation>
    </message>
    <message>
        <source>Runtime class</source>
        <translation>运行时类</translation>
    </message>
    <message>
        <source>Node selector</source>
        <translation>节点选择算符</translation>
    </message>
    <message>
        <source>Host network</source>
        <translation>主机网络</translation>
    </message>
    <message>
        <source>Restart policy</source>
        <translation>重启策略</translation>
    </message>
    <message>
        <source>Termination grace period (s)</source>
        <translation>终止宽限期（秒）</translation>
    </message>
    <message>
        <source>Tolerations</source>
        <translation>容忍度</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>节点</translation>
    </message>
    <message>
        <source>Nominated node</source>
        <translation>提名的节点</translation>
    </message>
    <message>
        <source>Pod IP</source>
        <translation>Pod IP</translation>
    </message>
    <message>
        <source>Host IP</source>
        <translation>主机 IP</translation>
    </message>
    <message>
        <source>QoS class</source>
        <translation>QoS 类</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>启动时间</translation>
    </message>
    <message>
        <source>Selector</source>
        <translation>选择算符</translation>
    </message>
    <message>
        <source>Replicas wanted</source>
        <translation>期望副本数</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>已更新</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>可用</translation>
    </message>
    <message>
        <source>Unavailable</source>
        <translation>不可用</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>修订版本</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>策略</translation>
    </message>
    <message>
        <source>Most unavailable</source>
        <translation>最大不可用</translation>
    </message>
    <message>
        <source>Most in excess</source>
        <translation>最大峰值</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Minimum ready time (s)</source>
        <translation>最短就绪时间（秒）</translation>
    </message>
    <message>
        <source>Progress deadline (s)</source>
        <translation>进度期限（秒）</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Partition</source>
        <translation>分区</translation>
    </message>
    <message>
        <source>Pod management</source>
        <translation>Pod 管理策略</translation>
    </message>
    <message>
        <source>Current revision</source>
        <translation>当前修订版本</translation>
    </message>
    <message>
        <source>Update revision</source>
        <translation>更新修订版本</translation>
    </message>
    <message>
        <source>Volume claim templates</source>
        <translation>卷申领模板</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Access modes</source>
        <translation>访问模式</translation>
    </message>
    <message>
        <source>Storage class</source>
        <translation>存储类</translation>
    </message>
    <message>
        <source>Desired</source>
        <translation>期望</translation>
    </message>
    <message>
        <source>Current</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>Misscheduled</source>
        <translation>误调度</translation>
    </message>
    <message>
        <source>Completions wanted</source>
        <translation>期望完成数</translation>
    </message>
    <message>
        <source>Parallelism</source>
        <translation>并行度</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>活跃</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation>成功</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Backoff limit</source>
        <translation>回退限制</translation>
    </message>
    <message>
        <source>Completion mode</source>
        <translation>完成模式</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>完成时间</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>已挂起</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>时间表</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>Concurrency policy</source>
        <translation>并发策略</translation>
    </message>
    <message>
        <source>Last scheduled</source>
        <translation>上次调度</translation>
    </message>
    <message>
        <source>Last success</source>
        <translation>上次成功</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Cluster IP</source>
        <translation>集群 IP</translation>
    </message>
    <message>
        <source>External IP</source>
        <translation>外部 IP</translation>
    </message>
    <message>
        <source>Load balancer</source>
        <translation>负载均衡器</translation>
    </message>
    <message>
        <source>External name</source>
        <translation>外部名称</translation>
    </message>
    <message>
        <source>Session affinity</source>
        <translation>会话亲和性</translation>
    </message>
    <message>
        <source>External traffic policy</source>
        <translation>外部流量策略</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>Target port</source>
        <translation>目标端口</translation>
    </message>
    <message>
        <source>Node port</source>
        <translation>节点端口</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>Cordoned</source>
        <translation>已封锁</translation>
    </message>
    <message>
        <source>Kubelet</source>
        <translation>Kubelet</translation>
    </message>
    <message>
        <source>Container runtime</source>
        <translation>容器运行时</translation>
    </message>
    <message>
        <source>Operating system</source>
        <translation>操作系统</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>内核</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>架构</translation>
    </message>
    <message>
        <source>Pod range</source>
        <translation>Pod 网段</translation>
    </message>
    <message>
        <source>Provider ID</source>
        <translation>提供商 ID</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>资源</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>资源</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>容量</translation>
    </message>
    <message>
        <source>Allocatable</source>
        <translation>可分配</translation>
    </message>
    <message>
        <source>Taints</source>
        <translation>污点</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>键</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>效果</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>First seen</source>
        <translation>首次出现</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>最近出现</translation>
    </message>
    <message>
        <source>Happened</source>
        <translation>发生时间</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类</translation>
    </message>
    <message>
        <source>Default backend</source>
        <translation>默认后端</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>Path type</source>
        <translation>路径类型</translation>
    </message>
    <message>
        <source>Backend</source>
        <translation>后端</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Secret</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>键</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>卷</translation>
    </message>
    <message>
        <source>Requested</source>
        <translation>请求量</translation>
    </message>
    <message>
        <source>Volume mode</source>
        <translation>卷模式</translation>
    </message>
    <message>
        <source>Reclaim policy</source>
        <translation>回收策略</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>申领</translation>
    </message>
    <message>
        <source>Scales</source>
        <translation>扩缩目标</translation>
    </message>
    <message>
        <source>Fewest replicas</source>
        <translation>最少副本数</translation>
    </message>
    <message>
        <source>Most replicas</source>
        <translation>最多副本数</translation>
    </message>
    <message>
        <source>Current replicas</source>
        <translation>当前副本数</translation>
    </message>
    <message>
        <source>Desired replicas</source>
        <translation>期望副本数</translation>
    </message>
    <message>
        <source>Last scaled</source>
        <translation>上次扩缩</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>What stands behind it could not be read: %1</source>
        <translation>无法读取它后面的端点：%1</translation>
    </message>
    <message numerus="yes">
        <source>None of its %n endpoint(s) is ready.</source>
        <translation>
            <numerusform>它的 %n 个端点都未就绪。</numerusform>
        </translation>
    </message>
    <message>
        <source>Endpoints</source>
        <translation>端点</translation>
    </message>
    <message>
        <source>Controller</source>
        <translation>控制器</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Address type</source>
        <translation>地址类型</translation>
    </message>
    <message>
        <source>Managed by</source>
        <translation>管理者</translation>
    </message>
    <message>
        <source>Pod selector</source>
        <translation>Pod 选择算符</translation>
    </message>
    <message>
        <source>(all pods)</source>
        <translation>（所有 Pod）</translation>
    </message>
    <message>
        <source>Policy types</source>
        <translation>策略类型</translation>
    </message>
    <message>
        <source>Its certificate for %1 is not valid before %2.</source>
        <translation>%1 的证书在 %2 之前无效。</translation>
    </message>
    <message>
        <source>Its certificate for %1 expired at %2.</source>
        <translation>%1 的证书已于 %2 过期。</translation>
    </message>
    <message numerus="yes">
        <source>Its certificate for %1 is valid for %n more day(s).</source>
        <translation>
            <numerusform>%1 的证书还有 %n 天有效。</numerusform>
        </translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主体</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>颁发者</translation>
    </message>
    <message>
        <source>%1 (signed by itself)</source>
        <translation>%1（自签名）</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>生效时间</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>到期时间</translation>
    </message>
    <message>
        <source>Certificates in the chain</source>
        <translation>证书链中的证书数</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>It is nearly as large as an object may be.</source>
        <translation>它已接近对象大小的上限。</translation>
    </message>
    <message>
        <source>It is immutable: to change it, it must be deleted and made anew.</source>
        <translation>它不可变更：要修改它，必须删除并重新创建。</translation>
    </message>
    <message>
        <source>It holds nothing.</source>
        <translation>它是空的。</translation>
    </message>
    <message numerus="yes">
        <source>It holds %n key(s), %1 in all.</source>
        <translation>
            <numerusform>它有 %n 个键，共 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>It should hold credentials of registries, and names none.</source>
        <translation>它应保存镜像仓库的凭据，但没有指明任何仓库。</translation>
    </message>
    <message>
        <source>It holds credentials for %1.</source>
        <translation>它保存 %1 的凭据。</translation>
    </message>
    <message>
        <source>It holds a token of ServiceAccount %1, which does not expire.</source>
        <translation>它保存 ServiceAccount %1 的令牌，该令牌不会过期。</translation>
    </message>
    <message>
        <source>It holds a user name and a password.</source>
        <translation>它保存用户名和密码。</translation>
    </message>
    <message>
        <source>It holds a private SSH key.</source>
        <translation>它保存一个 SSH 私钥。</translation>
    </message>
    <message>
        <source>It should hold a certificate, which cannot be read.</source>
        <translation>它应保存一个证书，但无法读取。</translation>
    </message>
    <message>
        <source>It holds revision %1 of the Helm release %2.</source>
        <translation>它保存 Helm Release %2 的修订版本 %1。</translation>
    </message>
    <message numerus="yes">
        <source>It holds %n key(s). Values are shown only when they are asked for.</source>
        <translation>
            <numerusform>它有 %n 个键。只有在要求时才显示值。</numerusform>
        </translation>
    </message>
    <message>
        <source>Certificate in %1</source>
        <translation>%1 中的证书</translation>
    </message>
    <message>
        <source>A Secret of its type has %1, and it has not.</source>
        <translation>此类型的 Secret 应有 %1，而它没有。</translation>
    </message>
    <message>
        <source>terminating, still serving</source>
        <translation>正在终止，仍在服务</translation>
    </message>
    <message>
        <source>terminating</source>
        <translation>正在终止</translation>
    </message>
    <message>
        <source>ready</source>
        <extracomment>the state of an endpoint</extracomment>
        <translation>就绪</translation>
    </message>
    <message>
        <source>not ready</source>
        <translation>未就绪</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>端点</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>可用区</translation>
    </message>
    <message>
        <source>It holds no endpoint.</source>
        <translation>它没有端点。</translation>
    </message>
    <message numerus="yes">
        <source>%1 of its %n endpoint(s) are ready.</source>
        <translation>
            <numerusform>它的 %n 个端点中有 %1 个就绪。</numerusform>
        </translation>
    </message>
    <message>
        <source>It belongs to no Service.</source>
        <translation>它不属于任何 Service。</translation>
    </message>
    <message>
        <source>Application protocol</source>
        <translation>应用协议</translation>
    </message>
    <message>
        <source>Service %1 does not exist.</source>
        <translation>Service %1 不存在。</translation>
    </message>
    <message>
        <source>Service %1 has no port %2. It has: %3.</source>
        <translation>Service %1 没有端口 %2。它有：%3。</translation>
    </message>
    <message>
        <source>Nothing is ready behind Service %1.</source>
        <translation>Service %1 后面没有就绪的 Pod。</translation>
    </message>
    <message>
        <source>Everything else</source>
        <translation>其余一切</translation>
    </message>
    <message>
        <source>It has neither a rule nor a default backend.</source>
        <translation>它既没有规则，也没有默认后端。</translation>
    </message>
    <message numerus="yes">
        <source>%1 of its %n route(s) lead nowhere.</source>
        <translation>
            <numerusform>它的 %n 条路由中有 %1 条无处可去。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All of its %n route(s) lead to ready pods.</source>
        <translation>
            <numerusform>它的 %n 条路由都通向就绪的 Pod。</numerusform>
        </translation>
    </message>
    <message>
        <source>Routes</source>
        <translation>路由</translation>
    </message>
    <message>
        <source>Ready pods</source>
        <translation>就绪的 Pod</translation>
    </message>
    <message>
        <source>No controller serves it: it names no IngressClass, and the default one is given only to Ingresses made after it.</source>
        <translation>没有控制器处理它：它未指定 IngressClass，而默认的类只赋予在其之后创建的 Ingress。</translation>
    </message>
    <message>
        <source>No controller serves it: it names no IngressClass, and the cluster has no default one.</source>
        <translation>没有控制器处理它：它未指定 IngressClass，集群也没有默认的类。</translation>
    </message>
    <message>
        <source>No controller serves it: IngressClass %1 does not exist.</source>
        <translation>没有控制器处理它：IngressClass %1 不存在。</translation>
    </message>
    <message>
        <source>No controller has given it an address: perhaps none serves it.</source>
        <translation>没有控制器为它分配地址：可能没有控制器处理它。</translation>
    </message>
    <message>
        <source>The controller %1 has given it no address: perhaps it does not run.</source>
        <translation>控制器 %1 没有为它分配地址：可能没有运行。</translation>
    </message>
    <message>
        <source>the controller&apos;s own</source>
        <translation>控制器自己的证书</translation>
    </message>
    <message>
        <source>The TLS Secret %1 does not exist: its hosts get the certificate of the controller.</source>
        <translation>TLS Secret %1 不存在：其主机使用控制器的证书。</translation>
    </message>
    <message>
        <source>No Ingress names it.</source>
        <translation>没有 Ingress 使用它。</translation>
    </message>
    <message numerus="yes">
        <source>None of its %n Ingress(es) has an address: perhaps the controller %1 does not run.</source>
        <translation>
            <numerusform>它的 %n 个 Ingress 都没有地址：控制器 %1 可能没有运行。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of its %n Ingress(es) have an address.</source>
        <translation>
            <numerusform>它的 %n 个 Ingress 中有 %1 个已有地址。</numerusform>
        </translation>
    </message>
    <message>
        <source>Several classes are the default: %1. No Ingress without a class can be made.</source>
        <translation>有多个默认的类：%1。无法创建未指定类的 Ingress。</translation>
    </message>
    <message>
        <source>Ingresses</source>
        <translation>Ingress</translation>
    </message>
    <message>
        <source>Ingress</source>
        <translation>Ingress</translation>
    </message>
    <message>
        <source>Namespace</source>
        <translation>命名空间</translation>
    </message>
    <message>
        <source>It limits incoming and outgoing traffic of %1.</source>
        <translation>它限制 %1 的入站和出站流量。</translation>
    </message>
    <message>
        <source>It limits incoming traffic of %1.</source>
        <translation>它限制 %1 的入站流量。</translation>
    </message>
    <message>
        <source>It limits outgoing traffic of %1.</source>
        <translation>它限制 %1 的出站流量。</translation>
    </message>
    <message>
        <source>It selects no pod: it has no effect now.</source>
        <translation>它没有选中任何 Pod：目前不起作用。</translation>
    </message>
    <message>
        <source>None of its rules lets port 53 out: names are looked up only where another policy allows it.</source>
        <translation>它的规则都不放行 53 端口：只有其他策略允许时才能解析名称。</translation>
    </message>
    <message>
        <source>Incoming traffic</source>
        <translation>入站流量</translation>
    </message>
    <message>
        <source>Outgoing traffic</source>
        <translation>出站流量</translation>
    </message>
    <message>
        <source>Other policies of these pods, which add to it</source>
        <translation>这些 Pod 的其他策略（叠加生效）</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>策略</translation>
    </message>
    <message>
        <source>Common pods</source>
        <translation>共同的 Pod</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Pods it selects</source>
        <translation>它选中的 Pod</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>无。</translation>
    </message>
    <message>
        <source>It waits to be bound; a volume that fits is there.</source>
        <translation>正在等待绑定；已有符合要求的卷。</translation>
    </message>
    <message>
        <source>Can grow</source>
        <translation>可扩容</translation>
    </message>
    <message>
        <source>%1 (%2 ago)</source>
        <translation>%1（%2前）</translation>
    </message>
    <message>
        <source>Pod</source>
        <translation>Pod</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Restarts</source>
        <translation>重启次数</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>年龄</translation>
    </message>
    <message>
        <source>%1 (the first %2)</source>
        <translation>%1（前 %2 个）</translation>
    </message>
    <message>
        <source>%1 (%2 of %3)</source>
        <translation>%1（%3 中的 %2）</translation>
    </message>
    <message>
        <source>all pods in %1</source>
        <extracomment>%1: a namespace, or several; inside a sentence</extracomment>
        <translation>%1 中的所有 Pod</translation>
    </message>
    <message>
        <source>pods with %1 in %2</source>
        <extracomment>%1: labels, %2: a namespace, or several; inside a sentence</extracomment>
        <translation>%2 中带 %1 的 Pod</translation>
    </message>
    <message>
        <source>all pods in all namespaces</source>
        <extracomment>inside a sentence</extracomment>
        <translation>所有命名空间中的所有 Pod</translation>
    </message>
    <message>
        <source>pods with %1 in all namespaces</source>
        <translation>所有命名空间中带 %1 的 Pod</translation>
    </message>
    <message>
        <source>all pods in namespaces with %1</source>
        <extracomment>%1: labels; inside a sentence</extracomment>
        <translation>带 %1 的命名空间中的所有 Pod</translation>
    </message>
    <message>
        <source>pods with %1 in namespaces with %2</source>
        <extracomment>%1, %2: labels; inside a sentence</extracomment>
        <translation>带 %2 的命名空间中带 %1 的 Pod</translation>
    </message>
    <message>
        <source>every IPv4 address</source>
        <extracomment>inside a sentence</extracomment>
        <translation>所有 IPv4 地址</translation>
    </message>
    <message>
        <source>every IPv6 address</source>
        <translation>所有 IPv6 地址</translation>
    </message>
    <message>
        <source>%1 (except %2)</source>
        <extracomment>%1, %2: ranges of addresses; inside a sentence</extracomment>
        <translation>%1（%2 除外）</translation>
    </message>
    <message>
        <source>nobody</source>
        <extracomment>inside a sentence</extracomment>
        <translation>无人</translation>
    </message>
    <message>
        <source>the %1 port named %2</source>
        <extracomment>%1: TCP, %2: a name; inside a sentence</extracomment>
        <translation>名为 %2 的 %1 端口</translation>
    </message>
    <message>
        <source>all %1 ports</source>
        <extracomment>%1: TCP; inside a sentence</extracomment>
        <translation>所有 %1 端口</translation>
    </message>
    <message>
        <source>Incoming traffic is allowed from anywhere, on every port.</source>
        <translation>允许来自任何地方的入站流量，端口不限。</translation>
    </message>
    <message>
        <source>Incoming traffic is allowed from anywhere, on %1.</source>
        <translation>允许来自任何地方的入站流量，端口为 %1。</translation>
    </message>
    <message>
        <source>Incoming traffic is allowed from %1, on every port.</source>
        <translation>允许来自 %1 的入站流量，端口不限。</translation>
    </message>
    <message>
        <source>Incoming traffic is allowed from %1, on %2.</source>
        <translation>允许来自 %1 的入站流量，端口为 %2。</translation>
    </message>
    <message>
        <source>Outgoing traffic is allowed to anywhere, on every port.</source>
        <translation>允许发往任何地方的出站流量，端口不限。</translation>
    </message>
    <message>
        <source>Outgoing traffic is allowed to anywhere, on %1.</source>
        <translation>允许发往任何地方的出站流量，端口为 %1。</translation>
    </message>
    <message>
        <source>Outgoing traffic is allowed to %1, on every port.</source>
        <translation>允许发往 %1 的出站流量，端口不限。</translation>
    </message>
    <message>
        <source>Outgoing traffic is allowed to %1, on %2.</source>
        <translation>允许发往 %1 的出站流量，端口为 %2。</translation>
    </message>
    <message>
        <source>Incoming traffic is not limited by this policy.</source>
        <translation>此策略不限制入站流量。</translation>
    </message>
    <message>
        <source>No incoming traffic is allowed.</source>
        <translation>不允许任何入站流量。</translation>
    </message>
    <message>
        <source>Outgoing traffic is not limited by this policy.</source>
        <translation>此策略不限制出站流量。</translation>
    </message>
    <message>
        <source>No outgoing traffic is allowed.</source>
        <translation>不允许任何出站流量。</translation>
    </message>
    <message>
        <source>not counted yet, of %1</source>
        <translation>尚未统计，共 %1</translation>
    </message>
    <message>
        <source>Used up: %1. What needs more of it is refused.</source>
        <translation>已用尽：%1。需要更多的请求会被拒绝。</translation>
    </message>
    <message>
        <source>Nearly used up: %1.</source>
        <translation>即将用尽：%1。</translation>
    </message>
    <message>
        <source>It bounds nothing.</source>
        <translation>它不限定任何东西。</translation>
    </message>
    <message>
        <source>There is room: the most used is %1, with %2.</source>
        <translation>尚有余量：使用最多的是 %1，为 %2。</translation>
    </message>
    <message>
        <source>Claims that count</source>
        <translation>计入的 PVC</translation>
    </message>
    <message>
        <source>Pods that count</source>
        <translation>计入的 Pod</translation>
    </message>
    <message>
        <source>Counts only</source>
        <translation>只计入</translation>
    </message>
    <message>
        <source>A container that says nothing gets the limits %1.</source>
        <translation>未作声明的容器得到的限制为 %1。</translation>
    </message>
    <message>
        <source>A container that says nothing gets the requests %1.</source>
        <translation>未作声明的容器得到的请求为 %1。</translation>
    </message>
    <message>
        <source>A container that says nothing gets the requests %1 and the limits %2.</source>
        <translation>未作声明的容器得到的请求为 %1，限制为 %2。</translation>
    </message>
    <message>
        <source>What is beyond these bounds is refused; it sets no requests and limits of its own.</source>
        <translation>超出这些界限的会被拒绝；它本身不设置请求和限制。</translation>
    </message>
    <message>
        <source>Bounds</source>
        <translation>界限</translation>
    </message>
    <message>
        <source>For each</source>
        <translation>针对每个</translation>
    </message>
    <message>
        <source>Least</source>
        <translation>最小</translation>
    </message>
    <message>
        <source>Most</source>
        <translation>最大</translation>
    </message>
    <message>
        <source>Default request</source>
        <translation>默认请求</translation>
    </message>
    <message>
        <source>Default limit</source>
        <translation>默认限制</translation>
    </message>
    <message>
        <source>Most limit to request</source>
        <translation>限制与请求的最大比值</translation>
    </message>
    <message>
        <source>Its pods are scheduled before those of lower classes, and never evict any.</source>
        <translation>此类的 Pod 先于较低类的 Pod 调度，但从不抢占。</translation>
    </message>
    <message>
        <source>Its pods are scheduled before those of lower classes, and evict them where there is no room.</source>
        <translation>此类的 Pod 先于较低类的 Pod 调度，空间不足时会抢占后者。</translation>
    </message>
    <message>
        <source>Pods that name no class get this one when they are made.</source>
        <translation>未指定类的 Pod 在创建时使用此类。</translation>
    </message>
    <message>
        <source>Several classes are the default: %1. The lowest of them is taken.</source>
        <translation>有多个默认的类：%1。取其中最低的。</translation>
    </message>
    <message>
        <source>All classes</source>
        <translation>所有类</translation>
    </message>
    <message>
        <source>Evicts</source>
        <translation>抢占</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>between the items of a list inside a sentence</extracomment>
        <translation>、</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <extracomment>The last two of a list: &quot;Monday, Tuesday and Friday&quot;
----------
the end of a list inside a sentence: &quot;a, b&quot; and &quot;c&quot;</extracomment>
        <translation>%1 和 %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <extracomment>the end of a list inside a sentence</extracomment>
        <translation>
            <numerusform>%1 等另外 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>What it holds in %1 is not a certificate.</source>
        <translation>它在 %1 中保存的不是证书。</translation>
    </message>
    <message>
        <source>Port %1 leads nowhere: no container of its pods has a port named %2.</source>
        <translation>端口 %1 无处可去：它的 Pod 中没有容器有名为 %2 的端口。</translation>
    </message>
    <message numerus="yes">
        <source>Port %1 leads to some pods only: %n of them have no port named %2.</source>
        <translation>
            <numerusform>端口 %1 只通向部分 Pod：其中 %n 个没有名为 %2 的端口。</numerusform>
        </translation>
    </message>
    <message>
        <source>the addresses of its endpoints</source>
        <translation>其端点的地址</translation>
    </message>
    <message>
        <source>port %1 (SRV)</source>
        <extracomment>SRV is a kind of DNS record</extracomment>
        <translation>端口 %1（SRV）</translation>
    </message>
    <message>
        <source>DNS names</source>
        <translation>DNS 名称</translation>
    </message>
    <message>
        <source>Name (in a cluster named %1)</source>
        <translation>名称（集群域名为 %1 时）</translation>
    </message>
    <message>
        <source>Leads to</source>
        <translation>通向</translation>
    </message>
    <message>
        <source>Ingresses that lead to it</source>
        <translation>通向它的 Ingress</translation>
    </message>
    <message>
        <source>Hosts and paths</source>
        <translation>主机与路径</translation>
    </message>
    <message>
        <source>It has no selector, and nobody has given it endpoints: it leads nowhere.</source>
        <translation>它没有选择算符，也没有人为它提供端点：无处可去。</translation>
    </message>
    <message>
        <source>It leads nowhere: its pods have no endpoint in it yet.</source>
        <translation>无处可去：它的 Pod 还没有端点。</translation>
    </message>
    <message>
        <source>It leads nowhere: no pod matches its selector %1.</source>
        <translation>无处可去：没有 Pod 匹配其选择算符 %1。</translation>
    </message>
    <message numerus="yes">
        <source>It leads nowhere: none of its %n endpoint(s) is ready.</source>
        <translation>
            <numerusform>无处可去：它的 %n 个端点都未就绪。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All of its %n endpoint(s) are ready.</source>
        <translation>
            <numerusform>它的 %n 个端点全部就绪。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All of its %n endpoint(s), which are kept by hand, are ready.</source>
        <translation>
            <numerusform>它的 %n 个端点由人工维护，全部就绪。</numerusform>
        </translation>
    </message>
    <message>
        <source>It is another name for %1: no pod stands behind it.</source>
        <translation>它是 %1 的别名：后面没有 Pod。</translation>
    </message>
    <message>
        <source>It waits for a load balancer to give it an address.</source>
        <translation>正在等待负载均衡器分配地址。</translation>
    </message>
    <message>
        <source>Ready endpoints</source>
        <translation>就绪的端点</translation>
    </message>
    <message>
        <source>Freeing it failed: %1</source>
        <translation>释放它失败：%1</translation>
    </message>
    <message>
        <source>Its claim %1 is gone; volume and data are kept. No claim gets it before spec.claimRef is removed.</source>
        <translation>它的 PVC %1 已不存在；卷和数据被保留。移除 spec.claimRef 之前，其他 PVC 无法使用它。</translation>
    </message>
    <message>
        <source>It is free, and waits for a claim.</source>
        <translation>它空闲，等待 PVC。</translation>
    </message>
    <message>
        <source>It is free, and kept for the claim %1.</source>
        <translation>它空闲，为 PVC %1 保留。</translation>
    </message>
    <message>
        <source>It is bound to the claim %1, which does not exist any more.</source>
        <translation>它绑定到的 PVC %1 已不存在。</translation>
    </message>
    <message>
        <source>It is bound to the claim %1.</source>
        <translation>它已绑定到 PVC %1。</translation>
    </message>
    <message>
        <source>It is being made.</source>
        <translation>正在创建。</translation>
    </message>
    <message>
        <source>Nodes it can be used on (one of these)</source>
        <translation>可使用它的节点（满足其一）</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>挂接</translation>
    </message>
    <message>
        <source>Attachment</source>
        <translation>挂接</translation>
    </message>
    <message>
        <source>Attached</source>
        <translation>已挂接</translation>
    </message>
    <message>
        <source>Volumes are made by hand; a claim gets one when the first pod uses it.</source>
        <translation>卷由人工创建；第一个 Pod 使用 PVC 时，它会得到一个。</translation>
    </message>
    <message>
        <source>Volumes are made by hand; a claim gets one at once.</source>
        <translation>卷由人工创建；PVC 会立即得到一个。</translation>
    </message>
    <message>
        <source>%1 makes a volume when the first pod uses a claim.</source>
        <translation>第一个 Pod 使用 PVC 时，%1 会创建卷。</translation>
    </message>
    <message>
        <source>%1 makes a volume for each claim at once.</source>
        <translation>%1 会立即为每个 PVC 创建卷。</translation>
    </message>
    <message>
        <source>The cluster has no default class: claims that name none stay pending.</source>
        <translation>集群没有默认的类：未指定类的 PVC 会一直等待。</translation>
    </message>
    <message>
        <source>Claims that name no class get this one.</source>
        <translation>未指定类的 PVC 使用此类。</translation>
    </message>
    <message>
        <source>Several classes are the default: %1. The newest of them is taken.</source>
        <translation>有多个默认的类：%1。取其中最新的。</translation>
    </message>
    <message numerus="yes">
        <source>%n of its claim(s) wait for a volume.</source>
        <translation>
            <numerusform>它有 %n 个 PVC 正在等待卷。</numerusform>
        </translation>
    </message>
    <message>
        <source>When a claim is deleted, its volume and all data on it are deleted too.</source>
        <translation>删除 PVC 时，其卷和卷上的所有数据也会被删除。</translation>
    </message>
    <message>
        <source>When a claim is deleted, its volume and data stay.</source>
        <translation>删除 PVC 时，其卷和数据会保留。</translation>
    </message>
    <message>
        <source>Claims can be made larger.</source>
        <translation>PVC 可以扩容。</translation>
    </message>
    <message>
        <source>Claims cannot be made larger.</source>
        <translation>PVC 不能扩容。</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>PVC</translation>
    </message>
    <message>
        <source>No claim names it.</source>
        <translation>没有 PVC 使用它。</translation>
    </message>
    <message>
        <source>Its node %1 does not exist any more, and it holds the volume.</source>
        <translation>它的节点 %1 已不存在，而它仍占用该卷。</translation>
    </message>
    <message>
        <source>Attaching failed: %1</source>
        <translation>挂接失败：%1</translation>
    </message>
    <message>
        <source>Detaching failed: %1</source>
        <translation>解除挂接失败：%1</translation>
    </message>
    <message>
        <source>The volume is attached to node %1.</source>
        <translation>卷已挂接到节点 %1。</translation>
    </message>
    <message>
        <source>It waits for %1 to attach the volume to node %2.</source>
        <translation>正在等待 %1 将卷挂接到节点 %2。</translation>
    </message>
    <message>
        <source>Attacher</source>
        <translation>挂接器</translation>
    </message>
    <message>
        <source>What it connects</source>
        <translation>它连接的对象</translation>
    </message>
    <message>
        <source>Pods that use it</source>
        <translation>使用它的 Pod</translation>
    </message>
    <message>
        <source>Mounted at</source>
        <translation>挂载于</translation>
    </message>
    <message>
        <source>No pod uses it.</source>
        <translation>没有 Pod 使用它。</translation>
    </message>
    <message>
        <source>When its claim is deleted, the volume and all data on it are deleted too.</source>
        <translation>删除其 PVC 时，卷和卷上的所有数据也会被删除。</translation>
    </message>
    <message>
        <source>When its claim is deleted, the data on it is wiped and the volume is free again.</source>
        <translation>删除其 PVC 时，卷上的数据会被清除，卷重新变为空闲。</translation>
    </message>
    <message>
        <source>When its claim is deleted, the volume and its data stay, and no other claim gets it until somebody frees it.</source>
        <translation>删除其 PVC 时，卷和数据会保留，在有人释放它之前其他 PVC 无法使用。</translation>
    </message>
    <message>
        <source>Made from</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Mount options</source>
        <translation>挂载选项</translation>
    </message>
    <message>
        <source>Provisioner</source>
        <translation>制备器</translation>
    </message>
    <message>
        <source>Volume binding mode</source>
        <translation>卷绑定模式</translation>
    </message>
    <message>
        <source>Preemption policy</source>
        <translation>抢占策略</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>It does not answer: its Service %1 does not exist.</source>
        <translation>没有响应：它的 Service %1 不存在。</translation>
    </message>
    <message>
        <source>It does not answer: nothing ready stands behind its Service %1.</source>
        <translation>没有响应：它的 Service %1 背后没有就绪的端点。</translation>
    </message>
    <message>
        <source>It does not answer: its Service %1 has no such port.</source>
        <translation>没有响应：它的 Service %1 没有这个端口。</translation>
    </message>
    <message>
        <source>It does not answer as it should: %1</source>
        <translation>响应不正确：%1</translation>
    </message>
    <message>
        <source>It is not available: %1</source>
        <translation>不可用：%1</translation>
    </message>
    <message>
        <source>The API server itself answers for it.</source>
        <translation>由 API 服务器自身提供。</translation>
    </message>
    <message>
        <source>It is available: Service %1 answers.</source>
        <translation>可用：由 Service %1 提供。</translation>
    </message>
    <message>
        <source>Whether it is available is not known yet.</source>
        <translation>是否可用尚不清楚。</translation>
    </message>
    <message>
        <source>While it does not answer, its kinds cannot be read, and no namespace is deleted to the end.</source>
        <translation>在它没有响应期间，它的各类对象无法读取，命名空间也无法彻底删除。</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>组</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>is not checked</source>
        <translation>不检查</translation>
    </message>
    <message>
        <source>Priority of the group</source>
        <translation>组的优先级</translation>
    </message>
    <message>
        <source>Pods behind it</source>
        <translation>它背后的 Pod</translation>
    </message>
    <message>
        <source>No pod stands behind its Service.</source>
        <translation>它的 Service 背后没有 Pod。</translation>
    </message>
    <message>
        <source>It needs more than the %1 replicas it may have.</source>
        <translation>需要的副本数超过了允许的 %1 个。</translation>
    </message>
    <message>
        <source>It keeps %1 replicas, the fewest it may have; fewer would do.</source>
        <translation>保持 %1 个副本，这是允许的最少数；更少也够用。</translation>
    </message>
    <message>
        <source>It grows as fast as its policies allow: %1 of %2 replicas.</source>
        <translation>正按策略允许的最快速度扩容：%1/%2 个副本。</translation>
    </message>
    <message>
        <source>It shrinks as fast as its policies allow: %1 to %2 replicas.</source>
        <translation>正按策略允许的最快速度缩容：%1 到 %2 个副本。</translation>
    </message>
    <message>
        <source>It is limited: %1</source>
        <translation>受到限制：%1</translation>
    </message>
    <message>
        <source>It scales nothing: %1 does not exist.</source>
        <translation>没有可扩缩的对象：%1 不存在。</translation>
    </message>
    <message>
        <source>It cannot change the replicas of its target: %1</source>
        <translation>无法更改目标的副本数：%1</translation>
    </message>
    <message>
        <source>It rests, because its target has been scaled to 0.</source>
        <translation>处于停用状态，因为目标已缩到 0。</translation>
    </message>
    <message>
        <source>It does not know how busy its target is: %1</source>
        <translation>不知道目标的负载：%1</translation>
    </message>
    <message>
        <source>The autoscaling controller has not looked at it yet.</source>
        <translation>自动扩缩控制器尚未处理它。</translation>
    </message>
    <message>
        <source>It scales from %1 to %2 replicas.</source>
        <translation>正从 %1 个副本扩缩到 %2 个。</translation>
    </message>
    <message>
        <source>The load fits: %1 replicas, of %2 to %3 it may have.</source>
        <translation>负载合适：%1 个副本，允许 %2 到 %3 个。</translation>
    </message>
    <message>
        <source>%1 of container %2</source>
        <translation>容器 %2 的 %1</translation>
    </message>
    <message>
        <source>Replicas</source>
        <translation>副本</translation>
    </message>
    <message>
        <source>%1 of at most %2, at least %3</source>
        <translation>%1，最多 %2，最少 %3</translation>
    </message>
    <message>
        <source>%1, wanted are %2, at most %3, at least %4</source>
        <translation>%1，期望 %2，最多 %3，最少 %4</translation>
    </message>
    <message>
        <source>current</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>desired</source>
        <translation>期望</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>最少</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>最多</translation>
    </message>
    <message>
        <source>unknown, the target is %1</source>
        <translation>未知，目标为 %1</translation>
    </message>
    <message>
        <source>%1, the target is %2</source>
        <translation>%1，目标为 %2</translation>
    </message>
    <message>
        <source>target of %1</source>
        <translation>%1 的目标</translation>
    </message>
    <message>
        <source>target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>What it scales</source>
        <translation>扩缩的对象</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>资源类型</translation>
    </message>
    <message>
        <source>The next is in %1.</source>
        <translation>下一次在 %1 后。</translation>
    </message>
    <message numerus="yes">
        <source>The last %n run(s) failed: %1</source>
        <translation>
            <numerusform>最近 %n 次运行失败：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>The last run failed: %1</source>
        <translation>上一次运行失败：%1</translation>
    </message>
    <message>
        <source>A job has been running for %1. %2</source>
        <translation>有一个 Job 已运行 %1。%2</translation>
    </message>
    <message>
        <source>The last run, %1 ago, went well. %2</source>
        <translation>上一次运行（%1 前）成功。%2</translation>
    </message>
    <message>
        <source>The last run that is known went well, %1 ago. %2</source>
        <translation>已知的上一次成功运行在 %1 前。%2</translation>
    </message>
    <message>
        <source>No run of it is known. %1</source>
        <translation>没有已知的运行。%1</translation>
    </message>
    <message>
        <source>It never runs: its schedule cannot be read.</source>
        <translation>永不运行：无法读懂它的时间表。</translation>
    </message>
    <message>
        <source>It never runs: nobody knows its time zone.</source>
        <translation>永不运行：它的时区不存在。</translation>
    </message>
    <message>
        <source>It is suspended: no job is started until it is resumed.</source>
        <translation>已暂停：恢复之前不会启动 Job。</translation>
    </message>
    <message>
        <source>It never runs: no day there is fits its schedule.</source>
        <translation>永不运行：没有任何日期符合它的时间表。</translation>
    </message>
    <message>
        <source>The run that was due %1 ago is held back: the one before still runs, and it allows one at a time.</source>
        <translation>%1 前应有的运行被推迟：前一次仍在运行，而它只允许同时运行一个。</translation>
    </message>
    <message>
        <source>It missed the run that was due %1 ago: no job was started for it.</source>
        <translation>错过了 %1 前应有的运行：没有为它启动 Job。</translation>
    </message>
    <message>
        <source>Its runs could not be read: %1</source>
        <translation>无法读取它的运行：%1</translation>
    </message>
    <message>
        <source>%1: while one runs, none is started</source>
        <translation>%1：已有一个在运行时不再启动</translation>
    </message>
    <message>
        <source>%1: a new one ends the one that runs</source>
        <translation>%1：新的会结束正在运行的</translation>
    </message>
    <message>
        <source>%1: several may run at once</source>
        <translation>%1：可以同时运行多个</translation>
    </message>
    <message>
        <source>that of the controller; here taken for UTC</source>
        <translation>控制器的时区；此处按 UTC 计算</translation>
    </message>
    <message>
        <source>Starts at most this late (s)</source>
        <translation>最多延迟启动（秒）</translation>
    </message>
    <message>
        <source>Jobs kept</source>
        <translation>保留的 Job</translation>
    </message>
    <message>
        <source>%1 that went well, %2 that failed</source>
        <translation>成功的 %1 个，失败的 %2 个</translation>
    </message>
    <message>
        <source>Next runs</source>
        <translation>接下来的运行</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>In</source>
        <translation>还有</translation>
    </message>
    <message>
        <source>Last runs</source>
        <translation>最近的运行</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Job</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>耗时</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>None is left to see.</source>
        <translation>没有留存的运行。</translation>
    </message>
    <message>
        <source>every minute</source>
        <translation>每分钟</translation>
    </message>
    <message numerus="yes">
        <source>every %n minute(s)</source>
        <translation>
            <numerusform>每 %n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>every hour on the hour</source>
        <translation>每小时整点</translation>
    </message>
    <message>
        <source>every hour at minute %1</source>
        <translation>每小时第 %1 分钟</translation>
    </message>
    <message>
        <source>every hour at minutes %1</source>
        <translation>每小时第 %1 分钟</translation>
    </message>
    <message>
        <source>at %1</source>
        <extracomment>A time of day: &quot;at 03:30&quot;</extracomment>
        <translation>%1</translation>
    </message>
    <message numerus="yes">
        <source>every %n hour(s)</source>
        <translation>
            <numerusform>每 %n 小时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n hour(s) at minute %1</source>
        <translation>
            <numerusform>每 %n 小时的第 %1 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>in the hours %1</source>
        <translation>在 %1 点</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>how often, within</comment>
        <extracomment>How often, and within which hours: &quot;every 15 minutes from 09:00 to 17:59&quot;</extracomment>
        <translation>%2 %1</translation>
    </message>
    <message>
        <source>on weekdays</source>
        <translation>工作日</translation>
    </message>
    <message>
        <source>on weekends</source>
        <translation>周末</translation>
    </message>
    <message>
        <source>on %1</source>
        <comment>days of the week</comment>
        <translation>%1</translation>
    </message>
    <message>
        <source>on day %1 of the month</source>
        <translation>每月 %1 日</translation>
    </message>
    <message>
        <source>on the days %1 of the month</source>
        <translation>每月 %1 日</translation>
    </message>
    <message>
        <source>%1, if it is one of these: %2</source>
        <translation>%1，且须为：%2</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <extracomment>Either of two days: &quot;on day 13 of the month or on Friday&quot;</extracomment>
        <translation>%1或%2</translation>
    </message>
    <message>
        <source>every %1</source>
        <translation>每隔 %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>time, days</comment>
        <extracomment>A time, then the days: &quot;at 03:30 on weekdays&quot;</extracomment>
        <translation>%2 %1</translation>
    </message>
    <message>
        <source>every day %1</source>
        <comment>at a time</comment>
        <translation>每天 %1</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>time, months</comment>
        <extracomment>A time, then months: &quot;at 03:30 on day 1 of the month in January&quot;</extracomment>
        <translation>%2 中的 %1</translation>
    </message>
    <message>
        <source>some</source>
        <translation>若干</translation>
    </message>
    <message>
        <source>It is being deleted, and all its objects with it: %1</source>
        <translation>正在删除，它的所有对象也一并删除：%1</translation>
    </message>
    <message>
        <source>It is not served, because its names are taken: %1</source>
        <translation>未提供服务，因为它的名称已被占用：%1</translation>
    </message>
    <message>
        <source>It is not served: %1</source>
        <translation>未提供服务：%1</translation>
    </message>
    <message>
        <source>The server has not looked at it yet.</source>
        <translation>服务器尚未处理它。</translation>
    </message>
    <message numerus="yes">
        <source>%1 is served; there are %n object(s).</source>
        <translation>
            <numerusform>%1 可用；共有 %n 个对象。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is served.</source>
        <translation>%1 可用。</translation>
    </message>
    <message>
        <source>Its schema is not structural, so fields are not checked: %1</source>
        <translation>它的模式不是结构化的，因此不检查字段：%1</translation>
    </message>
    <message>
        <source>Objects may still be kept as %1: these versions cannot be removed before they are written anew.</source>
        <translation>可能仍有对象以 %1 存储：重新写入之前不能移除这些版本。</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Short names</source>
        <translation>简称</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>作用域</translation>
    </message>
    <message>
        <source>Conversion</source>
        <translation>转换</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Served</source>
        <translation>提供</translation>
    </message>
    <message>
        <source>Written as</source>
        <translation>写入时使用</translation>
    </message>
    <message>
        <source>Objects kept as it</source>
        <translation>以它存储的对象</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>maybe</source>
        <translation>可能有</translation>
    </message>
    <message numerus="yes">
        <source>It never lets a pod go: all %n must stay. A drain waits until it is changed or there are more pods.</source>
        <translation>
            <numerusform>从不放走 Pod：全部 %n 个都必须保留。腾空节点会一直等待，直到更改它或增加 Pod。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No pod may be evicted now, and a drain of their nodes waits: %1 of %n are healthy, %2 have to be.</source>
        <translation>
            <numerusform>现在不能驱逐 Pod，腾空其节点会等待：%n 个中有 %1 个健康，要求 %2 个。</numerusform>
        </translation>
    </message>
    <message>
        <source>It lets no pod go, because its pods cannot be counted: %1</source>
        <translation>不放走任何 Pod，因为无法统计它的 Pod：%1</translation>
    </message>
    <message>
        <source>What it says now has not been counted yet.</source>
        <translation>当前的设置尚未被统计。</translation>
    </message>
    <message>
        <source>It protects no pod: none matches.</source>
        <translation>没有保护任何 Pod：没有匹配的 Pod。</translation>
    </message>
    <message numerus="yes">
        <source>%n of its pods may be evicted now: %1 are healthy, %2 have to be.</source>
        <translation>
            <numerusform>现在可以驱逐 %n 个 Pod：%1 个健康，要求 %2 个。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 covers %n of its pods too: such pods cannot be evicted at all.</source>
        <translation>
            <numerusform>%1 也覆盖其中 %n 个 Pod：这样的 Pod 完全无法驱逐。</numerusform>
        </translation>
    </message>
    <message>
        <source>Must stay healthy</source>
        <translation>必须保持健康</translation>
    </message>
    <message>
        <source>Pods that are not healthy</source>
        <translation>不健康的 Pod</translation>
    </message>
    <message>
        <source>may always be evicted</source>
        <translation>随时可以驱逐</translation>
    </message>
    <message>
        <source>may be evicted only while enough others are healthy</source>
        <translation>仅在其余足够健康时可以驱逐</translation>
    </message>
    <message>
        <source>Healthy pods</source>
        <translation>健康的 Pod</translation>
    </message>
    <message>
        <source>%1 of %2, %3 have to be</source>
        <translation>%2 个中有 %1 个，要求 %3 个</translation>
    </message>
    <message>
        <source>Pods it covers</source>
        <translation>覆盖的 Pod</translation>
    </message>
    <message>
        <source>No pod matches its selector.</source>
        <translation>没有 Pod 匹配它的选择算符。</translation>
    </message>
    <message>
        <source>Evicted, but still there</source>
        <translation>已驱逐但仍存在</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>已有</translation>
    </message>
    <message>
        <source>Nobody holds it.</source>
        <translation>无人持有。</translation>
    </message>
    <message>
        <source>%1 holds it; it does not say until when.</source>
        <translation>由 %1 持有；未说明期限。</translation>
    </message>
    <message>
        <source>It has expired: the kubelet of %1 was heard of last %2 ago.</source>
        <translation>已过期：%1 的 kubelet 上次有消息是 %2 前。</translation>
    </message>
    <message>
        <source>It has expired: %1 renewed it last %2 ago, anybody may take it.</source>
        <translation>已过期：%1 上次续约是 %2 前，任何一方都可以接手。</translation>
    </message>
    <message>
        <source>%1 holds it and renewed it %2 ago.</source>
        <translation>由 %1 持有，%2 前续约。</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>持有者</translation>
    </message>
    <message>
        <source>Renewed</source>
        <translation>续约</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>取得</translation>
    </message>
    <message>
        <source>Holds without renewal (s)</source>
        <translation>不续约的有效期（秒）</translation>
    </message>
    <message>
        <source>Times it changed hands</source>
        <translation>易手次数</translation>
    </message>
    <message>
        <source>What it selects</source>
        <translation>选中的对象</translation>
    </message>
    <message>
        <source>Nothing matches its selector.</source>
        <translation>没有对象匹配它的选择算符。</translation>
    </message>
    <message>
        <source>has no port named %1</source>
        <translation>没有名为 %1 的端口</translation>
    </message>
    <message>
        <source>What Prometheus scrapes for it</source>
        <translation>Prometheus 为它抓取的目标</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Scraped</source>
        <translation>抓取</translation>
    </message>
    <message>
        <source>Last error</source>
        <translation>最近的错误</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>%1 前</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>尚未</translation>
    </message>
    <message>
        <source>What Prometheus makes of it is not known: none was found in this cluster.</source>
        <translation>无法得知 Prometheus 如何处理它：此集群中没有找到 Prometheus。</translation>
    </message>
    <message>
        <source>What Prometheus makes of it is not known: %1</source>
        <translation>无法得知 Prometheus 如何处理它：%1</translation>
    </message>
    <message>
        <source>What Prometheus makes of it is not known yet.</source>
        <translation>尚不清楚 Prometheus 如何处理它。</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n target(s) cannot be scraped: %2</source>
        <translation>
            <numerusform>%n 个目标中有 %1 个无法抓取：%2</numerusform>
        </translation>
    </message>
    <message>
        <source>It watches nothing: no %1 matches its selector.</source>
        <translation>没有监控任何对象：没有 %1 匹配它的选择算符。</translation>
    </message>
    <message>
        <source>Prometheus scrapes nothing for it: either its operator does not select it, or nothing ready stands behind what it selects.</source>
        <translation>Prometheus 没有为它抓取任何目标：要么 Operator 没有选中它，要么它选中的对象背后没有就绪的端点。</translation>
    </message>
    <message>
        <source>Prometheus knows its targets and has not scraped them yet.</source>
        <translation>Prometheus 已知道它的目标，但尚未抓取。</translation>
    </message>
    <message numerus="yes">
        <source>All of its %n target(s) are scraped.</source>
        <translation>
            <numerusform>%n 个目标全部正常抓取。</numerusform>
        </translation>
    </message>
    <message>
        <source>Of what it selects, something has no port named %1: it is not scraped there.</source>
        <translation>选中的对象中有的没有名为 %1 的端口：那里不会被抓取。</translation>
    </message>
    <message>
        <source>Looks in</source>
        <translation>查找范围</translation>
    </message>
    <message>
        <source>all namespaces</source>
        <translation>所有命名空间</translation>
    </message>
    <message>
        <source>How it asks</source>
        <translation>抓取方式</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>间隔</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>For</source>
        <translation>持续</translation>
    </message>
    <message>
        <source>Expression</source>
        <translation>表达式</translation>
    </message>
    <message>
        <source>It has no rule.</source>
        <translation>没有规则。</translation>
    </message>
    <message>
        <source>A rule cannot be evaluated: %1</source>
        <translation>有规则无法求值：%1</translation>
    </message>
    <message>
        <source>Firing: %1</source>
        <translation>正在告警：%1</translation>
    </message>
    <message>
        <source>Prometheus runs none of its rules: its operator does not select it, or has not loaded it yet.</source>
        <translation>Prometheus 没有运行它的任何规则：Operator 没有选中它，或尚未加载。</translation>
    </message>
    <message numerus="yes">
        <source>None of its %n rule(s) fires.</source>
        <translation>
            <numerusform>%n 条规则均未告警。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of its rules are not run by Prometheus.</source>
        <translation>
            <numerusform>有 %n 条规则未被 Prometheus 运行。</numerusform>
        </translation>
    </message>
    <message>
        <source>The server cannot tell all that is in it, so nothing more is deleted: an aggregated API does not answer. Mend or remove its APIService. %1</source>
        <translation>服务器无法列出其中的全部内容，因此不再继续删除：有一个聚合 API 没有响应。修复或移除它的 APIService。%1</translation>
    </message>
    <message>
        <source>The server cannot read the name of one of its APIs, so nothing more is deleted. %1</source>
        <translation>服务器无法读懂某个 API 的名称，因此不再继续删除。%1</translation>
    </message>
    <message>
        <source>Something in it could not be deleted: %1</source>
        <translation>其中有内容无法删除：%1</translation>
    </message>
    <message>
        <source>Something in it waits for a finalizer: whoever set it has to finish its work. %1</source>
        <translation>其中有内容在等待 finalizer：设置它的一方必须先完成工作。%1</translation>
    </message>
    <message>
        <source>There is still something in it. %1</source>
        <translation>其中仍有内容。%1</translation>
    </message>
    <message>
        <source>It waits for its own finalizers: %1</source>
        <translation>正在等待自身的 finalizer：%1</translation>
    </message>
    <message>
        <source>It is being deleted with all that is in it.</source>
        <translation>正在连同其中的全部内容一起删除。</translation>
    </message>
    <message>
        <source>It is being deleted and cannot be finished yet.</source>
        <translation>正在删除，尚无法完成。</translation>
    </message>
    <message>
        <source>It is in use.</source>
        <translation>使用中。</translation>
    </message>
    <message>
        <source>It is there; no pod runs in it.</source>
        <translation>存在；其中没有 Pod 在运行。</translation>
    </message>
    <message numerus="yes">
        <source>It is in use; all of its %n pod(s) are well.</source>
        <translation>
            <numerusform>使用中；%n 个 Pod 全部正常。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of its %n pod(s) are not well.</source>
        <translation>
            <numerusform>%n 个 Pod 中有 %1 个不正常。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (quota %2)</source>
        <translation>%1（配额 %2）</translation>
    </message>
    <message>
        <source>The quota %1 is used up: nothing that needs more of %2 is created.</source>
        <translation>配额 %1 已用尽：需要更多 %2 的对象无法创建。</translation>
    </message>
    <message>
        <source>What is in it</source>
        <translation>其中的内容</translation>
    </message>
    <message>
        <source>more than %1</source>
        <translation>超过 %1</translation>
    </message>
    <message>
        <source>None of the usual kinds.</source>
        <translation>没有常见类型的对象。</translation>
    </message>
    <message>
        <source>Pods that are not well</source>
        <translation>不正常的 Pod</translation>
    </message>
    <message>
        <source>What you may do in it</source>
        <translation>你在其中可以做的事</translation>
    </message>
    <message>
        <source>Its kubelet has never told how it is.</source>
        <translation>它的 kubelet 从未报告过状态。</translation>
    </message>
    <message>
        <source>Its kubelet is silent: what runs there is not known.</source>
        <translation>它的 kubelet 没有消息：不清楚上面运行着什么。</translation>
    </message>
    <message>
        <source>Its kubelet has been silent for %1: what runs there is not known.</source>
        <translation>它的 kubelet 已有 %1 没有消息：不清楚上面运行着什么。</translation>
    </message>
    <message>
        <source>It takes no pods, because it is not ready: %1</source>
        <translation>不接收 Pod，因为尚未就绪：%1</translation>
    </message>
    <message>
        <source>It is short of memory: the kubelet evicts pods, and those without requests are not placed here.</source>
        <translation>内存不足：kubelet 会驱逐 Pod，没有请求的 Pod 不会放到这里。</translation>
    </message>
    <message>
        <source>It is short of disk space: the kubelet evicts pods, removes images and takes no new pods.</source>
        <translation>磁盘空间不足：kubelet 会驱逐 Pod、删除镜像，并不再接收新的 Pod。</translation>
    </message>
    <message>
        <source>It is short of process IDs: the kubelet evicts pods and takes no new ones.</source>
        <translation>进程 ID 不足：kubelet 会驱逐 Pod，并不再接收新的 Pod。</translation>
    </message>
    <message>
        <source>Its network is not set up: pods on it cannot be reached.</source>
        <translation>网络尚未配置：上面的 Pod 无法访问。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>It is ready but cordoned: no new pod is placed on it.</source>
        <translation>已就绪但被封锁：不会放置新的 Pod。</translation>
    </message>
    <message>
        <source>It is cordoned: no new pod is placed on it.</source>
        <translation>已被封锁：不会放置新的 Pod。</translation>
    </message>
    <message>
        <source>It is ready.</source>
        <translation>已就绪。</translation>
    </message>
    <message numerus="yes">
        <source>It is ready and runs %n pod(s).</source>
        <translation>
            <numerusform>已就绪，运行着 %n 个 Pod。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of its pods are not well.</source>
        <translation>
            <numerusform>其中 %n 个 Pod 不正常。</numerusform>
        </translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>限制</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>已用</translation>
    </message>
    <message>
        <source>Pods placed</source>
        <translation>已放置的 Pod</translation>
    </message>
    <message>
        <source>%1 requested</source>
        <translation>%1 请求</translation>
    </message>
    <message>
        <source>%1 used</source>
        <translation>%1 已用</translation>
    </message>
    <message>
        <source>no new pod without a toleration</source>
        <translation>没有容忍度的新 Pod 不会放置</translation>
    </message>
    <message>
        <source>no pod without a toleration: those there are evicted</source>
        <translation>没有容忍度的 Pod 不会放置，已有的会被驱逐</translation>
    </message>
    <message>
        <source>new pods go elsewhere where they can</source>
        <translation>新的 Pod 尽量放到别处</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>含义</translation>
    </message>
    <message>
        <source>What it uses is not known: metrics.k8s.io does not answer for it.</source>
        <translation>用量未知：metrics.k8s.io 没有它的数据。</translation>
    </message>
    <message>
        <source>Kubelet heard of</source>
        <translation>kubelet 有消息</translation>
    </message>
    <message>
        <source>Pods</source>
        <translation>Pod</translation>
    </message>
    <message>
        <source>No pod runs here.</source>
        <translation>没有 Pod 在此运行。</translation>
    </message>
    <message>
        <source>Alert %1, firing for %2</source>
        <translation>告警 %1，已持续 %2</translation>
    </message>
    <message>
        <source>Alert %1, firing for %2: %3</source>
        <translation>告警 %1，已持续 %2：%3</translation>
    </message>
    <message>
        <source>Not all that decides could be read: %1</source>
        <extracomment>%1 an error</extracomment>
        <translation>有些判断依据无法读取：%1</translation>
    </message>
    <message>
        <source>everything</source>
        <extracomment>What somebody may do</extracomment>
        <translation>一切</translation>
    </message>
    <message>
        <source>read</source>
        <translation>读取</translation>
    </message>
    <message>
        <source>write</source>
        <translation>写入</translation>
    </message>
    <message>
        <source>change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>all kinds</source>
        <translation>所有类型</translation>
    </message>
    <message>
        <source>all kinds of the core group</source>
        <translation>核心组的所有类型</translation>
    </message>
    <message>
        <source>all kinds of %1</source>
        <translation>%1 的所有类型</translation>
    </message>
    <message>
        <source>On</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>May</source>
        <translation>可以</translation>
    </message>
    <message>
        <source>Verbs</source>
        <translation>动词</translation>
    </message>
    <message>
        <source>Only</source>
        <translation>仅限</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>everywhere</source>
        <translation>所有位置</translation>
    </message>
    <message>
        <source>Not all bindings could be read, so it may be able to do more: %1</source>
        <translation>未能读取全部绑定，因此它可能拥有更多权限：%1</translation>
    </message>
    <message>
        <source>There are more bindings than were read: it may be able to do more.</source>
        <translation>绑定数量超过已读取的：它可能拥有更多权限。</translation>
    </message>
    <message>
        <source>The server lists nothing you may do in it.</source>
        <translation>服务器没有列出你在其中可以做的事。</translation>
    </message>
    <message>
        <source>%1 (the server does not tell all of it)</source>
        <translation>%1（服务器没有全部列出）</translation>
    </message>
    <message numerus="yes">
        <source>%n pod(s) use it.</source>
        <translation>
            <numerusform>有 %n 个 Pod 使用它。</numerusform>
        </translation>
    </message>
    <message>
        <source>It may do everything in the whole cluster. %1</source>
        <translation>它可以在整个集群中做任何事。%1</translation>
    </message>
    <message>
        <source>It may read every Secret of the cluster. %1</source>
        <translation>它可以读取集群中的所有 Secret。%1</translation>
    </message>
    <message>
        <source>It may read all Secrets of its namespace. %1</source>
        <translation>它可以读取其命名空间中的所有 Secret。%1</translation>
    </message>
    <message>
        <source>The pull Secret %1 does not exist: images that need it cannot be pulled.</source>
        <translation>拉取镜像用的 Secret %1 不存在：需要它的镜像无法拉取。</translation>
    </message>
    <message>
        <source>Bindings that name it or a group it is in</source>
        <translation>指定它或其所属组的绑定</translation>
    </message>
    <message>
        <source>Binding</source>
        <translation>绑定</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>No binding names it.</source>
        <translation>没有绑定指定它。</translation>
    </message>
    <message>
        <source>Token in its pods</source>
        <translation>其 Pod 中的令牌</translation>
    </message>
    <message>
        <source>not mounted unless a pod asks for it</source>
        <translation>除非 Pod 要求，否则不挂载</translation>
    </message>
    <message>
        <source>Secrets</source>
        <translation>Secret</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>to pull images with</source>
        <translation>拉取镜像</translation>
    </message>
    <message>
        <source>its pods may mount it</source>
        <translation>其 Pod 可以挂载</translation>
    </message>
    <message>
        <source>What it may do</source>
        <translation>它可以做的事</translation>
    </message>
    <message>
        <source>Nothing.</source>
        <translation>没有。</translation>
    </message>
    <message>
        <source>Who has it</source>
        <translation>谁拥有它</translation>
    </message>
    <message>
        <source>Through</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>No binding gives it to anybody.</source>
        <translation>没有绑定将它授予任何人。</translation>
    </message>
    <message>
        <source>Nobody has it.</source>
        <translation>无人拥有它。</translation>
    </message>
    <message numerus="yes">
        <source>%n subject(s) have it.</source>
        <translation>
            <numerusform>有 %n 个主体拥有它。</numerusform>
        </translation>
    </message>
    <message>
        <source>It allows everything. %1</source>
        <translation>它允许一切操作。%1</translation>
    </message>
    <message>
        <source>Takes its rules from ClusterRoles with</source>
        <translation>规则取自带有以下标签的 ClusterRole</translation>
    </message>
    <message>
        <source>What it allows</source>
        <translation>它允许的操作</translation>
    </message>
    <message>
        <source>Subjects</source>
        <translation>主体</translation>
    </message>
    <message>
        <source>It names nobody.</source>
        <translation>没有指定任何主体。</translation>
    </message>
    <message>
        <source>The ServiceAccount %1 does not exist.</source>
        <translation>ServiceAccount %1 不存在。</translation>
    </message>
    <message>
        <source>It gives nothing: %1 does not exist.</source>
        <translation>没有授予任何权限：%1 不存在。</translation>
    </message>
    <message>
        <source>It gives %1 to nobody.</source>
        <translation>没有将 %1 授予任何人。</translation>
    </message>
    <message numerus="yes">
        <source>It gives %1 to %n subject(s), in the whole cluster.</source>
        <translation>
            <numerusform>将 %1 授予 %n 个主体，范围为整个集群。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It gives %1 to %n subject(s), in this namespace.</source>
        <translation>
            <numerusform>将 %1 授予 %n 个主体，范围为此命名空间。</numerusform>
        </translation>
    </message>
    <message>
        <source>What it gives</source>
        <translation>它授予的权限</translation>
    </message>
    <message>
        <source>All that group %1 may do</source>
        <translation>组 %1 可以做的一切</translation>
    </message>
    <message>
        <source>All that user %1 may do, groups told by the login left out</source>
        <translation>用户 %1 可以做的一切（不含登录时提供的组）</translation>
    </message>
    <message>
        <source>not ready: %1</source>
        <extracomment>the state of an endpoint, and the word for its reason</extracomment>
        <translation>未就绪：%1</translation>
    </message>
    <message>
        <source>Not ready: %1.</source>
        <translation>未就绪：%1。</translation>
    </message>
    <message>
        <source>Its Service %1 does not exist: nothing leads to it.</source>
        <translation>它的 Service %1 不存在：没有任何流量会到达这里。</translation>
    </message>
    <message>
        <source>Its parameters %1 do not exist.</source>
        <translation>它的参数对象 %1 不存在。</translation>
    </message>
    <message>
        <source>Ingresses that name no class get this one when they are made.</source>
        <translation>未指定类的 Ingress 在创建时会使用这个类。</translation>
    </message>
    <message>
        <source>Node %1 does not exist any more.</source>
        <translation>节点 %1 已不存在。</translation>
    </message>
    <message>
        <source>Its holder, Pod %1, is not well: %2.</source>
        <translation>它的持有者 Pod %1 状况不佳：%2。</translation>
    </message>
    <message>
        <source>Its holder, Node %1, is not well: %2.</source>
        <translation>它的持有者节点 %1 状况不佳：%2。</translation>
    </message>
    <message>
        <source>Since it was renewed</source>
        <translation>距上次续约</translation>
    </message>
    <message>
        <source>%1 is %2, at least %3</source>
        <extracomment>%1: &quot;request of cpu&quot;, %2: what it is, %3: the bound</extracomment>
        <translation>%1为 %2，至少应为 %3</translation>
    </message>
    <message>
        <source>%1 is %2, at most %3</source>
        <extracomment>%1: &quot;request of cpu&quot;, %2: what it is, %3: the bound</extracomment>
        <translation>%1为 %2，最多为 %3</translation>
    </message>
    <message>
        <source>request of %1</source>
        <translation>%1 的请求</translation>
    </message>
    <message>
        <source>limit of %1</source>
        <translation>%1 的限制</translation>
    </message>
    <message numerus="yes">
        <source>%n container(s) or pod(s) run outside of these bounds: made anew, they are refused.</source>
        <translation>
            <numerusform>有 %n 个正在运行的容器或 Pod 超出了这些界限：重新创建时会被拒绝。</numerusform>
        </translation>
    </message>
    <message>
        <source>Whether what runs keeps to it could not be read: %1</source>
        <translation>无法得知正在运行的 Pod 是否符合：%1</translation>
    </message>
    <message>
        <source>Outside of the bounds</source>
        <translation>超出界限</translation>
    </message>
    <message>
        <source>Container</source>
        <translation>容器</translation>
    </message>
    <message>
        <source>What is beyond</source>
        <translation>超出之处</translation>
    </message>
    <message numerus="yes">
        <source>%n volume(s) are kept though their claims are gone: nobody uses them.</source>
        <translation>
            <numerusform>有 %n 个卷的申领已不存在，但卷仍被保留：没有人使用它们。</numerusform>
        </translation>
    </message>
    <message>
        <source>Volumes</source>
        <translation>卷</translation>
    </message>
    <message>
        <source>No volume is of this class.</source>
        <translation>没有属于此类的卷。</translation>
    </message>
    <message>
        <source>does not exist</source>
        <translation>不存在</translation>
    </message>
    <message>
        <source>may not be read</source>
        <translation>无权读取</translation>
    </message>
    <message>
        <source>could not be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>The certificate in Secret %1 is not looked at: you may not read it.</source>
        <translation>未查看 Secret %1 中的证书：你无权读取它。</translation>
    </message>
    <message>
        <source>The certificate in Secret %1 could not be read: %2</source>
        <translation>无法读取 Secret %1 中的证书：%2</translation>
    </message>
    <message>
        <source>not valid yet</source>
        <translation>尚未生效</translation>
    </message>
    <message>
        <source>expired %1 ago</source>
        <translation>已于 %1前过期</translation>
    </message>
    <message numerus="yes">
        <source>valid for %n more day(s)</source>
        <translation>
            <numerusform>还有 %n 天有效</numerusform>
        </translation>
    </message>
    <message>
        <source>not for %1</source>
        <translation>不涵盖 %1</translation>
    </message>
    <message>
        <source>The certificate in Secret %1 is not for %2: browsers refuse it.</source>
        <translation>Secret %1 中的证书不涵盖 %2：浏览器会拒绝它。</translation>
    </message>
    <message>
        <source>type %1</source>
        <translation>类型为 %1</translation>
    </message>
    <message>
        <source>Secret %1 is of type %2 instead of %3: not every controller takes it.</source>
        <translation>Secret %1 的类型是 %2 而不是 %3：并非所有控制器都接受。</translation>
    </message>
    <message>
        <source>holds no tls.crt</source>
        <translation>没有 tls.crt</translation>
    </message>
    <message>
        <source>The TLS Secret %1 holds no tls.crt: its hosts get the certificate of the controller.</source>
        <translation>TLS Secret %1 中没有 tls.crt：它的主机会使用控制器自己的证书。</translation>
    </message>
    <message>
        <source>no certificate</source>
        <translation>不是证书</translation>
    </message>
    <message>
        <source>What the TLS Secret %1 holds in tls.crt is no certificate.</source>
        <translation>TLS Secret %1 的 tls.crt 中的内容不是证书。</translation>
    </message>
    <message numerus="yes">
        <source>Its certificates are for all of their hosts; the first runs out in %n day(s).</source>
        <translation>
            <numerusform>它的证书涵盖所有对应的主机；最早的一份将在 %n 天后到期。</numerusform>
        </translation>
    </message>
    <message>
        <source>Only the first %1 Jobs of its namespace were looked at for its runs.</source>
        <extracomment>%1 a number of Jobs</extracomment>
        <translation>只查看了其命名空间中的前 %1 个 Job，其运行记录可能不全。</translation>
    </message>
    <message>
        <source>It is in use; the first %1 of its pods are well, the others were not looked at.</source>
        <extracomment>%1 a number of pods</extracomment>
        <translation>使用中；前 %1 个 Pod 正常，其余未查看。</translation>
    </message>
    <message>
        <source>%1 of the first %2 of its pods are not well; the others were not looked at.</source>
        <extracomment>%1 and %2 numbers of pods</extracomment>
        <translation>前 %2 个 Pod 中有 %1 个不正常；其余未查看。</translation>
    </message>
    <message>
        <source>Only the first %1 of its pods were looked at.</source>
        <extracomment>%1 a number of pods</extracomment>
        <translation>只查看了前 %1 个 Pod。</translation>
    </message>
    <message>
        <source>It allows none of these, and there are none: %1.</source>
        <extracomment>%1 names of resources</extracomment>
        <translation>不允许使用以下资源，目前也没有使用：%1。</translation>
    </message>
    <message>
        <source>Metric %1</source>
        <translation>指标 %1</translation>
    </message>
</context>
<context>
    <name>FilterTexts</name>
    <message>
        <source>/%1/: %2</source>
        <extracomment>%1 a regular expression, %2 what is wrong with it</extracomment>
        <translation>/%1/：%2</translation>
    </message>
    <message>
        <source>no column here has values to compare</source>
        <translation>这里没有可比较数值的列</translation>
    </message>
    <message>
        <source>there is no column “%1” here; these can be compared: %2</source>
        <translation>这里没有“%1”列；可比较的有：%2</translation>
    </message>
    <message>
        <source>“%1” has words, no values; these can be compared: %2</source>
        <translation>“%1”是文字而非数值；可比较的有：%2</translation>
    </message>
</context>
<context>
    <name>FilterValueTexts</name>
    <message>
        <source>“%1” is none of a number (3), a quantity (500Mi, 250m), a percentage (80%) and a duration (90s, 15m, 2h, 7d)</source>
        <translation>“%1”不是数字（3）、数量（500Mi、250m）、百分比（80%）或时长（90s、15m、2h、7d）</translation>
    </message>
    <message>
        <source>“%1” is compared with a duration, as in %1:&lt;15m or %1:&gt;7d</source>
        <translation>“%1”须与时长比较，例如 %1:&lt;15m 或 %1:&gt;7d</translation>
    </message>
    <message>
        <source>“%1” has nothing that a percentage could be of</source>
        <translation>“%1”没有可供计算百分比的基准</translation>
    </message>
    <message>
        <source>“%1” is compared with a number, as in %1:&gt;%2</source>
        <translation>“%1”须与数值比较，例如 %1:&gt;%2</translation>
    </message>
</context>
<context>
    <name>JsonPath</name>
    <message>
        <source>The path is longer than %1 characters.</source>
        <translation>路径超过 %1 个字符。</translation>
    </message>
    <message>
        <source>“.” or “[” is expected</source>
        <translation>此处应为“.”或“[”</translation>
    </message>
    <message>
        <source>the name of a field is expected, as in {.spec.replicas}</source>
        <translation>此处应为字段名，例如 {.spec.replicas}</translation>
    </message>
    <message>
        <source>At the end of the path: %1.</source>
        <extracomment>%1 says what is expected there</extracomment>
        <translation>路径末尾：%1。</translation>
    </message>
    <message>
        <source>At character %1 (%2): %3.</source>
        <extracomment>%1 a number, %2 the character there, %3 says what is expected there</extracomment>
        <translation>第 %1 个字符（%2）：%3。</translation>
    </message>
    <message>
        <source>a path is expected; a column takes every match of [*] without “range”</source>
        <translation>此处应为路径；列会取 [*] 的所有匹配项，不需要“range”</translation>
    </message>
    <message>
        <source>nothing may follow the closing brace: a column is one path</source>
        <translation>右花括号之后不能再有内容：一列就是一条路径</translation>
    </message>
    <message>
        <source>“}” is missing</source>
        <translation>缺少“}”</translation>
    </message>
    <message>
        <source>the path has more than %1 steps</source>
        <translation>路径超过 %1 步</translation>
    </message>
    <message>
        <source>the name of a field is expected</source>
        <translation>此处应为字段名</translation>
    </message>
    <message>
        <source>the closing quote is missing</source>
        <translation>缺少右引号</translation>
    </message>
    <message>
        <source>a name in quotes is expected</source>
        <translation>此处应为带引号的名称</translation>
    </message>
    <message>
        <source>“]” is expected</source>
        <translation>此处应为“]”</translation>
    </message>
    <message>
        <source>an index, *, a name in quotes or a filter such as ?(@.type==&quot;Ready&quot;) is expected</source>
        <translation>此处应为下标、*、带引号的名称，或如 ?(@.type==&quot;Ready&quot;) 的过滤条件</translation>
    </message>
    <message>
        <source>a step of 1 or more is expected</source>
        <translation>步长应为 1 或更大</translation>
    </message>
    <message>
        <source>“(” is expected</source>
        <translation>此处应为“(”</translation>
    </message>
    <message>
        <source>filters stand too deep in each other</source>
        <translation>过滤条件嵌套过深</translation>
    </message>
    <message>
        <source>“)” is expected</source>
        <translation>此处应为“)”</translation>
    </message>
    <message>
        <source>a comparison (==, !=, &lt;, &lt;=, &gt; or &gt;=) or “)” is expected</source>
        <translation>此处应为比较运算符（==、!=、&lt;、&lt;=、&gt; 或 &gt;=）或“)”</translation>
    </message>
    <message>
        <source>a path with @, a text in quotes, a number, true or false is expected</source>
        <translation>此处应为以 @ 开头的路径、带引号的文本、数字、true 或 false</translation>
    </message>
</context>
<context>
    <name>KeyMap</name>
    <message>
        <source>Filter this table</source>
        <translation>过滤此表格</translation>
    </message>
    <message>
        <source>Choose namespaces</source>
        <translation>选择命名空间</translation>
    </message>
    <message>
        <source>Show only what is broken</source>
        <translation>只显示异常项</translation>
    </message>
    <message>
        <source>Undo the last change to the cluster</source>
        <translation>撤销对集群的上一次更改</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>Next tab</source>
        <translation>下一个标签页</translation>
    </message>
    <message>
        <source>Previous tab</source>
        <translation>上一个标签页</translation>
    </message>
    <message>
        <source>Close the tab</source>
        <translation>关闭标签页</translation>
    </message>
    <message>
        <source>Show or hide the drawer</source>
        <translation>显示或隐藏底部面板</translation>
    </message>
    <message>
        <source>Write a new object</source>
        <translation>编写新对象</translation>
    </message>
    <message>
        <source>Show the keys</source>
        <translation>显示按键</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Open in a tab of its own</source>
        <translation>在新标签页中打开</translation>
    </message>
    <message>
        <source>Close the details, or clear the filter</source>
        <translation>关闭详情，或清除过滤条件</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>YAML</source>
        <translation>YAML</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>扩缩</translation>
    </message>
    <message>
        <source>One replica more</source>
        <translation>增加一个副本</translation>
    </message>
    <message>
        <source>One replica less</source>
        <translation>减少一个副本</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>重启</translation>
    </message>
    <message>
        <source>Roll back to the previous revision</source>
        <translation>回滚到上一个修订版本</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>选择列</translation>
    </message>
    <message>
        <source>Mark the row</source>
        <translation>标记此行</translation>
    </message>
    <message>
        <source>Copy the marked rows</source>
        <translation>复制标记的行</translation>
    </message>
    <message>
        <source>Add the kind to the favorites, or take it out</source>
        <translation>将资源类型加入收藏或移出收藏</translation>
    </message>
    <message>
        <source>Open YAML files</source>
        <translation>打开 YAML 文件</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Set image</source>
        <translation>设置镜像</translation>
    </message>
    <message>
        <source>Pause the rollout</source>
        <translation>暂停滚动更新</translation>
    </message>
    <message>
        <source>Resume the rollout</source>
        <translation>恢复滚动更新</translation>
    </message>
    <message>
        <source>Suspend</source>
        <translation>挂起</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Run now</source>
        <translation>立即运行</translation>
    </message>
    <message>
        <source>Cordon</source>
        <translation>封锁</translation>
    </message>
    <message>
        <source>Uncordon</source>
        <translation>解除封锁</translation>
    </message>
    <message>
        <source>Expand</source>
        <translation>扩容</translation>
    </message>
    <message>
        <source>Set the bounds</source>
        <translation>设置上下限</translation>
    </message>
    <message>
        <source>Labels and annotations</source>
        <translation>标签和注解</translation>
    </message>
    <message>
        <source>Drain</source>
        <translation>腾空</translation>
    </message>
    <message>
        <source>Show what was changed</source>
        <translation>显示已更改的内容</translation>
    </message>
    <message>
        <source>What holds up a deletion</source>
        <translation>是什么阻碍了删除</translation>
    </message>
    <message>
        <source>Copy for the ticket</source>
        <translation>为工单复制</translation>
    </message>
    <message>
        <source>Copy as kubectl</source>
        <translation>复制为 kubectl 命令</translation>
    </message>
    <message>
        <source>New object of this kind</source>
        <translation>新建此类别的对象</translation>
    </message>
    <message>
        <source>Export the table</source>
        <translation>导出表格</translation>
    </message>
    <message>
        <source>Go to a kind, object, context, namespace or action</source>
        <translation>前往种类、对象、上下文、命名空间或操作</translation>
    </message>
</context>
<context>
    <name>KubectlButton</name>
    <message>
        <source>Copy as kubectl</source>
        <translation>复制为 kubectl 命令</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
</context>
<context>
    <name>Metrics</name>
    <message>
        <source>There are no CPU and memory numbers: this cluster has no metrics-server.</source>
        <translation>没有 CPU 和内存数据：此集群没有 metrics-server。</translation>
    </message>
    <message>
        <source>There are no CPU and memory numbers: metrics-server does not answer.</source>
        <translation>没有 CPU 和内存数据：metrics-server 没有响应。</translation>
    </message>
    <message>
        <source>There are no CPU and memory numbers: you may not read metrics.k8s.io here.</source>
        <translation>没有 CPU 和内存数据：你在此处无权读取 metrics.k8s.io。</translation>
    </message>
    <message>
        <source>CPU used now, in thousandths of a core.</source>
        <translation>当前的 CPU 用量，以千分之一核为单位。</translation>
    </message>
    <message>
        <source>Memory used now (working set).</source>
        <translation>当前的内存用量（工作集）。</translation>
    </message>
    <message>
        <source>CPU used now, of what the node has for pods.</source>
        <translation>当前的 CPU 用量占节点可供 Pod 使用量的百分比。</translation>
    </message>
    <message>
        <source>Memory used now, of what the node has for pods.</source>
        <translation>当前的内存用量占节点可供 Pod 使用量的百分比。</translation>
    </message>
    <message>
        <source>CPU used now, of what the pod asks for.</source>
        <translation>当前的 CPU 用量占 Pod 请求量的百分比。</translation>
    </message>
    <message>
        <source>CPU used now, of what the pod may use at most.</source>
        <translation>当前的 CPU 用量占 Pod 限制的百分比。</translation>
    </message>
    <message>
        <source>Memory used now, of what the pod asks for.</source>
        <translation>当前的内存用量占 Pod 请求量的百分比。</translation>
    </message>
    <message>
        <source>Memory used now, of what the pod may use at most.</source>
        <translation>当前的内存用量占 Pod 限制的百分比。</translation>
    </message>
    <message>
        <source>The pod states none, so that there is nothing to take a percentage of.</source>
        <translation>Pod 没有声明，因此无从计算百分比。</translation>
    </message>
</context>
<context>
    <name>Prometheus</name>
    <message>
        <source>%1: what answers there is not Prometheus.</source>
        <translation>%1：在那里响应的不是 Prometheus。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: not a web address.</source>
        <translation>%1：不是网址。</translation>
    </message>
    <message>
        <source>%1: user name and token are only sent over https.</source>
        <translation>%1：用户名和令牌只通过 https 发送。</translation>
    </message>
    <message>
        <source>No Service in this cluster looks like Prometheus.</source>
        <translation>此集群中没有看起来像 Prometheus 的 Service。</translation>
    </message>
    <message>
        <source>Listing Services: %1</source>
        <translation>列出 Service：%1</translation>
    </message>
    <message>
        <source>received</source>
        <translation>接收</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>used</source>
        <translation>已用</translation>
    </message>
    <message>
        <source>current</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>desired</source>
        <translation>期望</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>最少</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>最多</translation>
    </message>
    <message>
        <source>target</source>
        <translation>目标</translation>
    </message>
</context>
<context>
    <name>References</name>
    <message>
        <source>volume %1</source>
        <translation>卷 %1</translation>
    </message>
    <message>
        <source>env of container %1</source>
        <translation>容器 %1 的环境变量</translation>
    </message>
    <message>
        <source>image pull secret</source>
        <translation>镜像拉取 Secret</translation>
    </message>
    <message>
        <source>service account</source>
        <translation>服务账号</translation>
    </message>
    <message>
        <source>priority class</source>
        <translation>优先级类</translation>
    </message>
    <message>
        <source>runtime class</source>
        <translation>运行时类</translation>
    </message>
    <message>
        <source>resource claim %1</source>
        <translation>资源申领 %1</translation>
    </message>
    <message>
        <source>node it runs on</source>
        <translation>运行所在的节点</translation>
    </message>
    <message>
        <source>service that names its pods</source>
        <translation>为其 Pod 命名的 Service</translation>
    </message>
    <message>
        <source>storage class of claim template %1</source>
        <translation>申领模板 %1 的存储类</translation>
    </message>
    <message>
        <source>what it scales</source>
        <translation>它所扩缩的对象</translation>
    </message>
    <message>
        <source>pods it protects</source>
        <translation>它所保护的 Pod</translation>
    </message>
    <message>
        <source>pods behind it</source>
        <translation>它背后的 Pod</translation>
    </message>
    <message>
        <source>endpoint</source>
        <translation>端点</translation>
    </message>
    <message>
        <source>service it belongs to</source>
        <translation>它所属的 Service</translation>
    </message>
    <message>
        <source>default backend</source>
        <translation>默认后端</translation>
    </message>
    <message>
        <source>backend of %1</source>
        <translation>%1 的后端</translation>
    </message>
    <message>
        <source>TLS certificate</source>
        <translation>TLS 证书</translation>
    </message>
    <message>
        <source>TLS certificate of %1</source>
        <translation>%1 的 TLS 证书</translation>
    </message>
    <message>
        <source>ingress class</source>
        <translation>Ingress 类</translation>
    </message>
    <message>
        <source>parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>pods it applies to</source>
        <translation>它所作用的 Pod</translation>
    </message>
    <message>
        <source>pods it lets in</source>
        <translation>它允许进入的 Pod</translation>
    </message>
    <message>
        <source>pods it lets reach</source>
        <translation>它允许访问的 Pod</translation>
    </message>
    <message>
        <source>gateway it is attached to</source>
        <translation>它所挂接的网关</translation>
    </message>
    <message>
        <source>backend</source>
        <translation>后端</translation>
    </message>
    <message>
        <source>gateway class</source>
        <translation>网关类</translation>
    </message>
    <message>
        <source>its volume</source>
        <translation>它的卷</translation>
    </message>
    <message>
        <source>storage class</source>
        <translation>存储类</translation>
    </message>
    <message>
        <source>what it was filled from</source>
        <translation>它的数据来源</translation>
    </message>
    <message>
        <source>claim it is bound to</source>
        <translation>它所绑定的申领</translation>
    </message>
    <message>
        <source>driver</source>
        <translation>驱动</translation>
    </message>
    <message>
        <source>volume it attaches</source>
        <translation>它所挂接的卷</translation>
    </message>
    <message>
        <source>node it attaches to</source>
        <translation>它所挂接到的节点</translation>
    </message>
    <message>
        <source>secret</source>
        <translation>Secret</translation>
    </message>
    <message>
        <source>whose token it holds</source>
        <translation>它所持令牌的归属</translation>
    </message>
    <message>
        <source>role it grants</source>
        <translation>它所授予的角色</translation>
    </message>
    <message>
        <source>whom it is granted to</source>
        <translation>被授予者</translation>
    </message>
    <message>
        <source>service that answers</source>
        <translation>应答的 Service</translation>
    </message>
    <message>
        <source>webhook %1</source>
        <translation>Webhook %1</translation>
    </message>
    <message>
        <source>what it is about</source>
        <translation>它所涉及的对象</translation>
    </message>
    <message>
        <source>what it watches</source>
        <translation>它所监视的对象</translation>
    </message>
    <message>
        <source>node whose heartbeat it is</source>
        <translation>以它作为心跳的节点</translation>
    </message>
</context>
<context>
    <name>Rollout</name>
    <message>
        <source>The controller waits for pod %1, which is of another revision and not ready. Once the pod is deleted, it is made anew from the current revision.</source>
        <translation>控制器在等待 Pod %1：它属于另一个修订版本且未就绪。删除该 Pod 后，会按当前修订版本重新创建。</translation>
    </message>
    <message>
        <source>The controller has not seen the latest change yet.</source>
        <translation>控制器尚未看到最新的更改。</translation>
    </message>
    <message>
        <source>%1 of %2 pods are of the new revision.</source>
        <translation>%2 个 Pod 中有 %1 个属于新修订版本。</translation>
    </message>
    <message numerus="yes">
        <source>%n old pod(s) have still to go.</source>
        <translation>
            <numerusform>还有 %n 个旧 Pod 待移除。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pod(s) are not ready.</source>
        <translation>
            <numerusform>%n 个 Pod 未就绪。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 updated pods are available.</source>
        <translation>%2 个已更新的 Pod 中有 %1 个可用。</translation>
    </message>
    <message>
        <source>%1 of %2 pods are of the new revision; the others are replaced when somebody deletes them (OnDelete).</source>
        <translation>%2 个 Pod 中有 %1 个属于新修订版本；其余的在有人删除它们时才会替换（OnDelete）。</translation>
    </message>
    <message>
        <source>No pods are wanted.</source>
        <translation>不需要任何 Pod。</translation>
    </message>
    <message>
        <source>%1 of %2 pods are of the new revision; ordinals below %3 keep theirs (partition).</source>
        <translation>%2 个 Pod 中有 %1 个属于新修订版本；序号小于 %3 的保持原修订版本（partition）。</translation>
    </message>
    <message numerus="yes">
        <source>%n pod(s) are of the current revision.</source>
        <translation>
            <numerusform>%n 个 Pod 属于当前修订版本。</numerusform>
        </translation>
    </message>
    <message>
        <source>Rolling out. %1</source>
        <extracomment>%1 a sentence</extracomment>
        <translation>正在滚动更新。%1</translation>
    </message>
    <message>
        <source>The rollout is paused. %1</source>
        <extracomment>%1 a sentence</extracomment>
        <translation>滚动更新已暂停。%1</translation>
    </message>
    <message>
        <source>The rollout is stuck. %1</source>
        <extracomment>%1 a sentence</extracomment>
        <translation>滚动更新受阻。%1</translation>
    </message>
    <message>
        <source>The rollout made no progress for %1, its deadline. %2</source>
        <extracomment>%1 a duration such as 10m, %2 a sentence</extracomment>
        <translation>滚动更新在期限 %1 内没有进展。%2</translation>
    </message>
    <message>
        <source>Rolled out. %1</source>
        <extracomment>%1 a sentence</extracomment>
        <translation>滚动更新已完成。%1</translation>
    </message>
</context>
<context>
    <name>Snippets</name>
    <message>
        <source>Replicas of a service, updated step by step, with probes and limits</source>
        <translation>服务的多个副本，逐步更新，带探针和资源限制</translation>
    </message>
    <message>
        <source>Replicas with a name and a volume of their own</source>
        <translation>各有固定名称和独立卷的副本</translation>
    </message>
    <message>
        <source>One Pod on every node</source>
        <translation>每个节点上一个 Pod</translation>
    </message>
    <message>
        <source>Work that is done once, tried again and cleaned up</source>
        <translation>执行一次的任务，失败重试，完成后清理</translation>
    </message>
    <message>
        <source>A Job by the clock, one at a time</source>
        <translation>按时间执行的 Job，一次只运行一个</translation>
    </message>
    <message>
        <source>A single Pod that nothing replaces</source>
        <translation>单个 Pod，没有控制器替换它</translation>
    </message>
    <message>
        <source>One address for the Pods with a label</source>
        <translation>为带有某标签的 Pod 提供统一地址</translation>
    </message>
    <message>
        <source>A host name with TLS that leads to a Service</source>
        <translation>通过带 TLS 的主机名访问 Service</translation>
    </message>
    <message>
        <source>Settings as keys and as files</source>
        <translation>以键和文件形式保存的配置</translation>
    </message>
    <message>
        <source>A user name and a password, written as plain text</source>
        <translation>用户名和密码，以明文书写</translation>
    </message>
    <message>
        <source>A volume of the default storage class</source>
        <translation>默认存储类的卷</translation>
    </message>
    <message>
        <source>Replicas by CPU use, slow to go down</source>
        <translation>按 CPU 用量调整副本数，缓慢缩减</translation>
    </message>
    <message>
        <source>How many Pods may be away while nodes are drained</source>
        <translation>腾空节点时最多允许多少 Pod 不可用</translation>
    </message>
    <message>
        <source>Who may reach the Pods with a label, and what they may reach</source>
        <translation>谁可以访问带有某标签的 Pod，以及它们可以访问什么</translation>
    </message>
    <message>
        <source>An identity for Pods, without a token</source>
        <translation>Pod 使用的身份，不挂载令牌</translation>
    </message>
    <message>
        <source>Rights in one namespace, given to a ServiceAccount</source>
        <translation>授予 ServiceAccount 在一个命名空间中的权限</translation>
    </message>
    <message>
        <source>A namespace with a Pod security level</source>
        <translation>设有 Pod 安全级别的命名空间</translation>
    </message>
    <message>
        <source>What a namespace may use altogether</source>
        <translation>一个命名空间总共可以使用的资源</translation>
    </message>
    <message>
        <source>Requests and limits of containers that name none</source>
        <translation>未写明请求和限制的容器所用的值</translation>
    </message>
</context>
<context>
    <name>StreamText</name>
    <message>
        <source>%1 %2</source>
        <extracomment>%1 a number, %2 the plural name of a kind, such as pods</extracomment>
        <translation>%1 个 %2</translation>
    </message>
    <message>
        <source>%1 of %2 %3</source>
        <translation>%1 / %2 个 %3</translation>
    </message>
    <message>
        <source>live, %1, %2 changes/min</source>
        <translation>实时，%1，每分钟 %2 次变更</translation>
    </message>
    <message>
        <source>live, %1</source>
        <translation>实时，%1</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>syncing %1 %</source>
        <translation>同步中 %1%</translation>
    </message>
    <message>
        <source>syncing, %1 read</source>
        <translation>同步中，已读取 %1</translation>
    </message>
    <message>
        <source>syncing</source>
        <translation>同步中</translation>
    </message>
    <message>
        <source>reconnecting in %1 s</source>
        <translation>%1 秒后重新连接</translation>
    </message>
    <message>
        <source>reconnecting</source>
        <translation>重新连接中</translation>
    </message>
    <message>
        <source>%1, stale since %2, %3</source>
        <translation>%1，自 %2 起已过时，%3</translation>
    </message>
    <message>
        <source>stale since %1, %2</source>
        <translation>自 %1 起已过时，%2</translation>
    </message>
    <message>
        <source>stale, %1</source>
        <translation>已过时，%1</translation>
    </message>
    <message>
        <source>denied</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
</context>
<context>
    <name>Theme</name>
    <message>
        <source>ok</source>
        <extracomment>health of an object</extracomment>
        <translation>正常</translation>
    </message>
    <message>
        <source>progressing</source>
        <extracomment>health of an object</extracomment>
        <translation>进行中</translation>
    </message>
    <message>
        <source>warning</source>
        <extracomment>health of an object</extracomment>
        <translation>警告</translation>
    </message>
    <message>
        <source>failed</source>
        <extracomment>health of an object</extracomment>
        <translation>失败</translation>
    </message>
    <message>
        <source>unknown</source>
        <extracomment>health of an object</extracomment>
        <translation>未知</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>%1.</source>
        <extracomment>%1 words of the cluster that shall end as a sentence does</extracomment>
        <translation>%1。</translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>between the items of a list inside a sentence</extracomment>
        <translation>、</translation>
    </message>
    <message>
        <source>Being deleted since %1</source>
        <extracomment>%1 a duration such as 10m</extracomment>
        <translation>删除已进行 %1</translation>
    </message>
    <message>
        <source>Being deleted</source>
        <translation>正在删除</translation>
    </message>
    <message>
        <source>%1; it stays until its finalizers are removed: %2.</source>
        <extracomment>%1 &quot;Being deleted since 10m&quot;, %2 names</extracomment>
        <translation>%1；在其终结器移除之前会一直保留：%2。</translation>
    </message>
    <message>
        <source>Condition %1.</source>
        <translation>状况 %1。</translation>
    </message>
    <message>
        <source>Condition %1: %2</source>
        <translation>状况 %1：%2</translation>
    </message>
    <message>
        <source>No known cause, and no event tells of one.</source>
        <translation>原因不明，也没有相关事件。</translation>
    </message>
    <message>
        <source>No known cause; last event: %1: %2</source>
        <extracomment>%1 the reason of an event, %2 its message</extracomment>
        <translation>原因不明；最近的事件：%1：%2</translation>
    </message>
    <message>
        <source>Waits until its pod %1 has a node: StorageClass &quot;%2&quot; binds then.</source>
        <translation>等待使用它的 Pod %1 得到节点：StorageClass“%2”届时才绑定。</translation>
    </message>
    <message>
        <source>No pod uses it yet: StorageClass &quot;%1&quot; binds it for the first one.</source>
        <translation>还没有 Pod 使用它：StorageClass“%1”在第一个使用者出现时才绑定。</translation>
    </message>
    <message>
        <source>Waits for a pod that uses it: StorageClass &quot;%1&quot; binds then.</source>
        <translation>等待使用它的 Pod：StorageClass“%1”届时才绑定。</translation>
    </message>
    <message>
        <source>Waits for PersistentVolume &quot;%1&quot;, which it asks for by name.</source>
        <translation>等待它指名要求的 PersistentVolume“%1”。</translation>
    </message>
    <message>
        <source>No PersistentVolume fits it, and it names no StorageClass that makes one.</source>
        <translation>没有合适的 PersistentVolume，它也没有指定能创建卷的 StorageClass。</translation>
    </message>
    <message>
        <source>StorageClass &quot;%1&quot; does not exist.</source>
        <translation>StorageClass“%1”不存在。</translation>
    </message>
    <message>
        <source>No volume can be made: %1</source>
        <extracomment>%1 the provisioner&apos;s words</extracomment>
        <translation>无法创建卷：%1</translation>
    </message>
    <message>
        <source>No PersistentVolume fits it, and StorageClass &quot;%1&quot; makes none (no-provisioner).</source>
        <translation>没有合适的 PersistentVolume，而 StorageClass“%1”不会创建卷（no-provisioner）。</translation>
    </message>
    <message>
        <source>Waits for the provisioner %1, which has made no volume yet.</source>
        <extracomment>%1 the name of a program</extracomment>
        <translation>等待制备器 %1，它还没有创建卷。</translation>
    </message>
    <message>
        <source>Its volume has grown; its file system does when the node gets to it.</source>
        <translation>其卷已扩大；文件系统等节点处理后扩大。</translation>
    </message>
    <message>
        <source>Its volume has grown; its file system does once a pod uses it.</source>
        <translation>其卷已扩大；文件系统在有 Pod 使用它之后扩大。</translation>
    </message>
    <message>
        <source>Bound to PersistentVolume &quot;%1&quot;.</source>
        <translation>已绑定到 PersistentVolume“%1”。</translation>
    </message>
    <message>
        <source>Being deleted, but kept as long as pod %1 uses it.</source>
        <translation>正在删除，但只要 Pod %1 还在使用就会保留。</translation>
    </message>
    <message>
        <source>Its PersistentVolume &quot;%1&quot; is gone, and what was on it with it.</source>
        <translation>它的 PersistentVolume“%1”已不存在，其中的数据也随之丢失。</translation>
    </message>
    <message>
        <source>&quot;%1&quot;, the image of container &quot;%2&quot;, is not the name of an image.</source>
        <translation>容器“%2”的镜像“%1”不是有效的镜像名称。</translation>
    </message>
    <message>
        <source>The image %1 of container &quot;%2&quot; is not on node %3, and may never be pulled (imagePullPolicy Never).</source>
        <translation>容器“%2”的镜像 %1 不在节点 %3 上，且不允许拉取（imagePullPolicy Never）。</translation>
    </message>
    <message>
        <source>The image %1 of container &quot;%2&quot; cannot be pulled.</source>
        <translation>无法拉取容器“%2”的镜像 %1。</translation>
    </message>
    <message>
        <source>The image %1 of container &quot;%2&quot; cannot be pulled: %3</source>
        <translation>无法拉取容器“%2”的镜像 %1：%3</translation>
    </message>
    <message>
        <source>%1 cannot be started: %2 &quot;%3&quot; does not exist.</source>
        <translation>%1无法启动：%2“%3”不存在。</translation>
    </message>
    <message>
        <source>%1 cannot be started: %2 &quot;%3&quot; has no key &quot;%4&quot;.</source>
        <translation>%1无法启动：%2“%3”没有键“%4”。</translation>
    </message>
    <message>
        <source>%1 cannot be started (%2): %3</source>
        <extracomment>%1 such as Container &quot;web&quot;, %2 Kubernetes&apos; word, %3 why</extracomment>
        <translation>%1无法启动（%2）：%3</translation>
    </message>
    <message>
        <source>%1 (command cannot be executed)</source>
        <extracomment>%1 an exit code</extracomment>
        <translation>%1（命令无法执行）</translation>
    </message>
    <message>
        <source>%1 (command not found)</source>
        <extracomment>%1 an exit code</extracomment>
        <translation>%1（找不到命令）</translation>
    </message>
    <message>
        <source>%1 (signal %2)</source>
        <extracomment>%1 an exit code, %2 the number of a signal</extracomment>
        <translation>%1（信号 %2）</translation>
    </message>
    <message>
        <source>%1 exits with code %2</source>
        <extracomment>%1 such as Container &quot;web&quot;, %2 an exit code</extracomment>
        <translation>%1以退出码 %2 退出</translation>
    </message>
    <message>
        <source>%1 exited with code %2</source>
        <translation>%1已以退出码 %2 退出</translation>
    </message>
    <message>
        <source>%1 exits with code %2 seconds after it starts</source>
        <extracomment>%1 such as Container &quot;web&quot;, %2 an exit code</extracomment>
        <translation>%1启动几秒后以退出码 %2 退出</translation>
    </message>
    <message>
        <source>%1 exited with code %2 seconds after it started</source>
        <translation>%1启动几秒后已以退出码 %2 退出</translation>
    </message>
    <message>
        <source>%1 exits with code %2, %3 after it starts</source>
        <extracomment>%1 such as Container &quot;web&quot;, %2 an exit code, %3 a duration</extracomment>
        <translation>%1启动 %3 后以退出码 %2 退出</translation>
    </message>
    <message>
        <source>%1 exited with code %2, %3 after it started</source>
        <translation>%1启动 %3 后已以退出码 %2 退出</translation>
    </message>
    <message>
        <source>%1 was killed because memory ran out on its node; it has no limit of its own.</source>
        <translation>%1因节点内存耗尽而被终止；它自身没有内存限制。</translation>
    </message>
    <message>
        <source>%1 was killed for using more memory than its limit of %2.</source>
        <translation>%1使用的内存超过限制 %2，已被终止。</translation>
    </message>
    <message>
        <source>%1 is ended again and again because its startup probe fails: %2</source>
        <extracomment>%1 such as Container &quot;web&quot;, %2 why</extracomment>
        <translation>%1因启动探针失败而反复被终止：%2</translation>
    </message>
    <message>
        <source>%1 is ended again and again because its liveness probe fails: %2</source>
        <translation>%1因存活探针失败而反复被终止：%2</translation>
    </message>
    <message>
        <source>%1 ends again and again</source>
        <extracomment>%1 such as Container &quot;web&quot;</extracomment>
        <translation>%1反复结束</translation>
    </message>
    <message>
        <source>Its node lost track of %1, and so nobody knows how it ended.</source>
        <extracomment>%1 such as Container &quot;web&quot;</extracomment>
        <translation>节点失去了%1的踪迹，无从知道它如何结束。</translation>
    </message>
    <message>
        <source>%1, though it shall go on running</source>
        <extracomment>%1 how a container ended</extracomment>
        <translation>%1，而它本应持续运行</translation>
    </message>
    <message>
        <source>%1; last line: &quot;%2&quot;.</source>
        <extracomment>%1 how a container ended, %2 a line of its log</extracomment>
        <translation>%1；最后一行：“%2”。</translation>
    </message>
    <message>
        <source>%1 runs, but its startup probe has not succeeded yet.</source>
        <extracomment>%1 such as Container &quot;web&quot;</extracomment>
        <translation>%1正在运行，但其启动探针尚未成功。</translation>
    </message>
    <message>
        <source>%1 runs, but its readiness probe has not succeeded yet.</source>
        <translation>%1正在运行，但其就绪探针尚未成功。</translation>
    </message>
    <message>
        <source>%1 runs, but its startup probe fails: %2</source>
        <extracomment>%1 such as Container &quot;web&quot;, %2 why</extracomment>
        <translation>%1正在运行，但其启动探针失败：%2</translation>
    </message>
    <message>
        <source>%1 runs, but its readiness probe fails: %2</source>
        <translation>%1正在运行，但其就绪探针失败：%2</translation>
    </message>
    <message>
        <source>Init container &quot;%1&quot;</source>
        <translation>Init 容器“%1”</translation>
    </message>
    <message>
        <source>Sidecar &quot;%1&quot;</source>
        <translation>边车容器“%1”</translation>
    </message>
    <message>
        <source>Container &quot;%1&quot;</source>
        <translation>容器“%1”</translation>
    </message>
    <message>
        <source>%1 waits: %2</source>
        <translation>%1在等待：%2</translation>
    </message>
    <message>
        <source>%1 waits (%2): %3</source>
        <translation>%1在等待（%2）：%3</translation>
    </message>
    <message>
        <source>Its node %1 is not ready.</source>
        <translation>所在节点 %1 未就绪。</translation>
    </message>
    <message>
        <source>Its node %1 is not ready: %2</source>
        <extracomment>%1 the name of a node, %2 what its condition Ready says</extracomment>
        <translation>所在节点 %1 未就绪：%2</translation>
    </message>
    <message>
        <source>Being deleted, but its node %1 does not confirm that its containers ended: the node is not ready.</source>
        <translation>正在删除，但所在节点 %1 没有确认容器已结束：该节点未就绪。</translation>
    </message>
    <message>
        <source>Being deleted; its containers have %1 left to end.</source>
        <translation>正在删除；其容器还有 %1 的时间结束。</translation>
    </message>
    <message>
        <source>Being deleted; its grace period is over since %1, and its node has not confirmed that its containers ended.</source>
        <translation>正在删除；宽限期已过 %1，所在节点还没有确认容器已结束。</translation>
    </message>
    <message>
        <source>Evicted from node %1: %2</source>
        <extracomment>%1 the name of a node, %2 the kubelet&apos;s words</extracomment>
        <translation>已被节点 %1 驱逐：%2</translation>
    </message>
    <message>
        <source>Ended because it ran longer than its deadline of %1 (activeDeadlineSeconds).</source>
        <translation>运行超过期限 %1（activeDeadlineSeconds），已被结束。</translation>
    </message>
    <message>
        <source>The pod has failed: %1.</source>
        <translation>Pod 已失败：%1。</translation>
    </message>
    <message>
        <source>The pod has failed (%1): %2</source>
        <extracomment>%1 Kubernetes&apos; word, %2 its words</extracomment>
        <translation>Pod 已失败（%1）：%2</translation>
    </message>
    <message>
        <source>Held back until its scheduling gates are removed: %1.</source>
        <translation>在其调度门控移除之前不会调度：%1。</translation>
    </message>
    <message>
        <source>No node takes the pod: its PersistentVolumeClaim &quot;%1&quot; does not exist.</source>
        <translation>没有节点可运行该 Pod：其 PersistentVolumeClaim“%1”不存在。</translation>
    </message>
    <message>
        <source>No node takes the pod until its PersistentVolumeClaims are bound.</source>
        <translation>其 PersistentVolumeClaim 绑定之前，没有节点可运行该 Pod。</translation>
    </message>
    <message>
        <source>No node takes the pod until its PersistentVolumeClaim &quot;%1&quot; is bound.</source>
        <translation>其 PersistentVolumeClaim“%1”绑定之前，没有节点可运行该 Pod。</translation>
    </message>
    <message>
        <source>No node takes the pod: there is none.</source>
        <translation>没有节点可运行该 Pod：集群中没有节点。</translation>
    </message>
    <message>
        <source>No node takes the pod.</source>
        <translation>没有节点可运行该 Pod。</translation>
    </message>
    <message>
        <source>No node takes the pod: %1</source>
        <translation>没有节点可运行该 Pod：%1</translation>
    </message>
    <message>
        <source>%1 &quot;%2&quot; does not exist</source>
        <extracomment>%1 ConfigMap or Secret</extracomment>
        <translation>%1“%2”不存在</translation>
    </message>
    <message>
        <source>%1 &quot;%2&quot; has no key &quot;%3&quot;</source>
        <extracomment>%1 ConfigMap or Secret</extracomment>
        <translation>%1“%2”没有键“%3”</translation>
    </message>
    <message>
        <source>Its volumes cannot be mounted: %1</source>
        <translation>无法挂载其卷：%1</translation>
    </message>
    <message>
        <source>Volume &quot;%1&quot; cannot be mounted: %2</source>
        <translation>无法挂载卷“%1”：%2</translation>
    </message>
    <message>
        <source>Node %1 cannot set up the pod&apos;s sandbox: %2</source>
        <extracomment>%1 the name of a node, %2 the runtime&apos;s words</extracomment>
        <translation>节点 %1 无法建立该 Pod 的沙箱：%2</translation>
    </message>
    <message>
        <source>Init container &quot;%1&quot; runs (%2 of %3).</source>
        <translation>Init 容器“%1”正在运行（第 %2 个，共 %3 个）。</translation>
    </message>
    <message>
        <source>Sidecar &quot;%1&quot; has not started yet; the containers after it wait.</source>
        <translation>边车容器“%1”尚未启动；其后的容器在等待。</translation>
    </message>
    <message>
        <source>Waits for the scheduler to find a node.</source>
        <translation>等待调度器选定节点。</translation>
    </message>
    <message>
        <source>Its image %1 is being pulled.</source>
        <translation>正在拉取其镜像 %1。</translation>
    </message>
    <message>
        <source>Its containers are being created.</source>
        <translation>正在创建其容器。</translation>
    </message>
    <message>
        <source>All its containers are ready, but these readiness gates are not fulfilled: %1.</source>
        <extracomment>%1 condition types</extracomment>
        <translation>所有容器均已就绪，但以下就绪门控未满足：%1。</translation>
    </message>
    <message>
        <source>Container &quot;%1&quot; ended %2 ago with exit code %3 and was started again.</source>
        <translation>容器“%1”于 %2 前以退出码 %3 结束，随后重新启动。</translation>
    </message>
    <message numerus="yes">
        <source>Its %n container(s) are ready.</source>
        <translation>
            <numerusform>它的 %n 个容器均已就绪。</numerusform>
        </translation>
    </message>
    <message>
        <source>Its containers run; they are not ready yet.</source>
        <translation>其容器正在运行，尚未就绪。</translation>
    </message>
    <message>
        <source>All its containers have ended well.</source>
        <translation>所有容器均已正常结束。</translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) have too little %1 free</source>
        <extracomment>%1 cpu, memory</extracomment>
        <translation>
            <numerusform>%n 个节点的空闲 %1 不足</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) have less %1 free than the %2 it asks for</source>
        <extracomment>%1 cpu, memory; %2 a quantity</extracomment>
        <translation>
            <numerusform>%n 个节点的空闲 %1 少于它请求的 %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) run as many pods as they may</source>
        <translation>
            <numerusform>%n 个节点的 Pod 数已达上限</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) have a taint it does not tolerate</source>
        <translation>
            <numerusform>%n 个节点有它不容忍的污点</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) have the taint %1, which it does not tolerate</source>
        <extracomment>%1 a taint</extracomment>
        <translation>
            <numerusform>%n 个节点有它不容忍的污点 %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) do not match its node selector or affinity</source>
        <translation>
            <numerusform>%n 个节点不符合其节点选择算符或亲和性</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) have its host port in use</source>
        <translation>
            <numerusform>%n 个节点的主机端口已被占用</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) cannot reach its volume (node affinity of the volume)</source>
        <translation>
            <numerusform>%n 个节点无法访问其卷（卷的节点亲和性）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) have no volume that fits its claim</source>
        <translation>
            <numerusform>%n 个节点没有符合其申领的卷</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) can attach no more volumes</source>
        <translation>
            <numerusform>%n 个节点无法再挂接卷</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) are ruled out by pod anti-affinity</source>
        <translation>
            <numerusform>%n 个节点被 Pod 反亲和性排除</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) do not match its pod affinity</source>
        <translation>
            <numerusform>%n 个节点不符合其 Pod 亲和性</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) would break its topology spread</source>
        <translation>
            <numerusform>%n 个节点会违反其拓扑分布约束</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) are cordoned</source>
        <translation>
            <numerusform>%n 个节点已封锁</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s): %1</source>
        <extracomment>%1 the scheduler&apos;s words</extracomment>
        <translation>
            <numerusform>%n 个节点：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>ResourceQuota &quot;%1&quot; is used up.</source>
        <extracomment>%1 a ResourceQuota</extracomment>
        <translation>ResourceQuota“%1”已用尽。</translation>
    </message>
    <message>
        <source>ResourceQuota &quot;%1&quot; is used up: %2</source>
        <extracomment>%1 a ResourceQuota, %2 its numbers in Kubernetes&apos; words</extracomment>
        <translation>ResourceQuota“%1”已用尽：%2</translation>
    </message>
    <message>
        <source>ResourceQuota &quot;%1&quot; refuses the pods: %2</source>
        <extracomment>%1 a ResourceQuota, %2 what has to be set, in Kubernetes&apos; words</extracomment>
        <translation>ResourceQuota“%1”拒绝了这些 Pod：%2</translation>
    </message>
    <message>
        <source>No pods are made any more: Namespace &quot;%1&quot; is being deleted.</source>
        <translation>不再创建 Pod：Namespace“%1”正在删除。</translation>
    </message>
    <message>
        <source>Namespace &quot;%1&quot; allows pods of Pod Security level &quot;%2&quot; only: %3</source>
        <extracomment>%1 a Namespace, %2 a level such as restricted:latest, %3 Kubernetes&apos; words</extracomment>
        <translation>Namespace“%1”只允许符合 Pod 安全级别“%2”的 Pod：%3</translation>
    </message>
    <message>
        <source>Admission webhook &quot;%1&quot; refuses the pods: %2</source>
        <extracomment>%1 the name of a webhook, %2 its words</extracomment>
        <translation>准入 Webhook“%1”拒绝了这些 Pod：%2</translation>
    </message>
    <message>
        <source>Admission webhook &quot;%1&quot; does not answer: %2</source>
        <extracomment>%1 the name of a webhook, %2 an error</extracomment>
        <translation>准入 Webhook“%1”没有应答：%2</translation>
    </message>
    <message>
        <source>ValidatingAdmissionPolicy &quot;%1&quot; refuses the pods: %2</source>
        <translation>ValidatingAdmissionPolicy“%1”拒绝了这些 Pod：%2</translation>
    </message>
    <message>
        <source>The pods&apos; ServiceAccount &quot;%1&quot; does not exist.</source>
        <translation>Pod 的 ServiceAccount“%1”不存在。</translation>
    </message>
    <message>
        <source>A LimitRange refuses the pods: %1</source>
        <extracomment>%1 Kubernetes&apos; words</extracomment>
        <translation>LimitRange 拒绝了这些 Pod：%1</translation>
    </message>
    <message>
        <source>Pods cannot be created: %1</source>
        <translation>无法创建 Pod：%1</translation>
    </message>
    <message>
        <source>%1 of %2 pods are ready. %3</source>
        <extracomment>%1 and %2 numbers of pods, %3 a sentence</extracomment>
        <translation>%2 个 Pod 中有 %1 个就绪。%3</translation>
    </message>
    <message>
        <source>Pod %1: %2</source>
        <translation>Pod %1：%2</translation>
    </message>
    <message>
        <source>Scaled to zero: no pods are wanted.</source>
        <translation>已缩容到零：不需要 Pod。</translation>
    </message>
    <message numerus="yes">
        <source>All of its %n pod(s) are ready.</source>
        <translation>
            <numerusform>它的 %n 个 Pod 均已就绪。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 pods are ready.</source>
        <extracomment>numbers of pods</extracomment>
        <translation>%2 个 Pod 中有 %1 个就绪。</translation>
    </message>
    <message numerus="yes">
        <source>Given up after %n failure(s), more than its backoffLimit of %1.</source>
        <translation>
            <numerusform>失败 %n 次后放弃，超过了 backoffLimit %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>The Job has failed: %1.</source>
        <translation>Job 已失败：%1。</translation>
    </message>
    <message>
        <source>The Job has failed (%1): %2</source>
        <extracomment>%1 Kubernetes&apos; word, %2 its words</extracomment>
        <translation>Job 已失败（%1）：%2</translation>
    </message>
    <message numerus="yes">
        <source>Complete: %n pod(s) ended well.</source>
        <translation>
            <numerusform>已完成：%n 个 Pod 正常结束。</numerusform>
        </translation>
    </message>
    <message>
        <source>Suspended: it makes no pods until resumed.</source>
        <translation>已挂起：恢复之前不创建 Pod。</translation>
    </message>
    <message>
        <source>Running: %1 of %2 pods ended well, %3 run, %4 have failed.</source>
        <translation>运行中：%2 个 Pod 中有 %1 个正常结束，%3 个在运行，%4 个已失败。</translation>
    </message>
    <message>
        <source>Its phase is %1</source>
        <extracomment>%1 a word such as Running</extracomment>
        <translation>其阶段为 %1</translation>
    </message>
    <message>
        <source>Nothing here tells how it is.</source>
        <translation>这里没有信息说明其状况。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 &quot;Its volume cannot be resized&quot;, %2 the reason</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Its volume cannot be given VolumeAttributesClass &quot;%1&quot;</source>
        <translation>其卷无法改用 VolumeAttributesClass “%1”</translation>
    </message>
    <message>
        <source>Its volume cannot be resized</source>
        <translation>无法调整其卷的大小</translation>
    </message>
    <message>
        <source>Its volume is being given VolumeAttributesClass &quot;%1&quot;.</source>
        <translation>其卷正在改用 VolumeAttributesClass “%1”。</translation>
    </message>
    <message>
        <source>Its volume is being resized to %1.</source>
        <extracomment>%1 a size such as 10Gi</extracomment>
        <translation>正在将其卷的大小调整为 %1。</translation>
    </message>
    <message>
        <source>Given up after more failures than its backoffLimit of %1.</source>
        <translation>失败次数超过 backoffLimit %1，已放弃。</translation>
    </message>
</context>
<context>
    <name>nantian::app::Application</name>
    <message>
        <source>The language changes at the next start</source>
        <translation>语言在下次启动时更改</translation>
    </message>
    <message>
        <source>No kubeconfig was found.</source>
        <translation>未找到 kubeconfig。</translation>
    </message>
    <message>
        <source>Open a kubeconfig file</source>
        <translation>打开 kubeconfig 文件</translation>
    </message>
    <message>
        <source>it holds no contexts</source>
        <translation>其中没有任何上下文</translation>
    </message>
    <message>
        <source>The pasted text</source>
        <translation>粘贴的文本</translation>
    </message>
    <message>
        <source>The pasted text could not be kept in %1: %2.</source>
        <translation>粘贴的文本无法保存到 %1：%2。</translation>
    </message>
</context>
<context>
    <name>nantian::app::DemoCluster</name>
    <message>
        <source>The demo cluster could not be started: %1 cannot be run.</source>
        <translation>无法启动演示集群：%1 无法运行。</translation>
    </message>
    <message>
        <source>Starting the demo cluster</source>
        <translation>正在启动演示集群</translation>
    </message>
    <message>
        <source>The demo cluster could not be started: %1</source>
        <translation>无法启动演示集群：%1</translation>
    </message>
</context>
<context>
    <name>nantian::app::Screenshot</name>
    <message numerus="yes">
        <source>The view was not read within %n seconds: %1</source>
        <translation>
            <numerusform>视图未能在 %n 秒内读取完成：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>The picture could not be written to %1.</source>
        <translation>图片无法写入 %1。</translation>
    </message>
</context>
<context>
    <name>nantian::app::SecretStore</name>
    <message>
        <source>No keyring keeps the way to Prometheus, so it is known until Nantian ends: %1</source>
        <translation>没有密钥环保存 Prometheus 的连接方式，因此只在 Nantian 退出前有效：%1</translation>
    </message>
</context>
<context>
    <name>nantian::base::Error</name>
    <message>
        <source>The server</source>
        <extracomment>Stands where the name of a server or an object would stand, at the beginning of a sentence too</extracomment>
        <translation>服务器</translation>
    </message>
    <message>
        <source>the server</source>
        <extracomment>Stands where the name of a server or an object would stand, inside a sentence</extracomment>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Cannot reach %1 through the proxy. Check proxy-url in the kubeconfig and the proxy variables of the environment.</source>
        <translation>无法通过代理连接 %1。检查 kubeconfig 中的 proxy-url 和环境中的代理变量。</translation>
    </message>
    <message>
        <source>The address of %1 cannot be found. Check the server&apos;s name in the kubeconfig, the network and the VPN.</source>
        <translation>找不到 %1 的地址。检查 kubeconfig 中的服务器名称、网络和 VPN。</translation>
    </message>
    <message>
        <source>%1 does not accept connections. Check that the API server is running and that its address and port are right.</source>
        <translation>%1 不接受连接。检查 API 服务器是否在运行，以及其地址和端口是否正确。</translation>
    </message>
    <message>
        <source>The connection to %1 broke. Check the network and the VPN.</source>
        <translation>与 %1 的连接中断。检查网络和 VPN。</translation>
    </message>
    <message>
        <source>The certificate of %1 is not valid yet. Check the clocks of this computer and of the server.</source>
        <translation>%1 的证书尚未生效。检查本机和服务器的时钟。</translation>
    </message>
    <message>
        <source>%1 does not accept the client certificate of this kubeconfig. It may have expired: get a new one from whoever made the kubeconfig.</source>
        <translation>%1 不接受此 kubeconfig 的客户端证书。证书可能已过期：向提供该 kubeconfig 的人获取新的证书。</translation>
    </message>
    <message>
        <source>The certificate of %1 has expired. It must be renewed on the server.</source>
        <translation>%1 的证书已过期，必须在服务器上续期。</translation>
    </message>
    <message>
        <source>The certificate of %1 was made for another name. Check the server&apos;s address in the kubeconfig, or set tls-server-name there.</source>
        <translation>%1 的证书是为其他名称签发的。检查 kubeconfig 中的服务器地址，或在其中设置 tls-server-name。</translation>
    </message>
    <message>
        <source>The certificate of %1 is not signed by an authority that the kubeconfig trusts. Check certificate-authority in the kubeconfig; somebody may be in between.</source>
        <translation>%1 的证书不是由 kubeconfig 信任的机构签发的。检查 kubeconfig 中的 certificate-authority；可能有人在中间截取连接。</translation>
    </message>
    <message>
        <source>The client certificate or its key cannot be used. Check client-certificate and client-key in the kubeconfig.</source>
        <translation>客户端证书或其密钥无法使用。检查 kubeconfig 中的 client-certificate 和 client-key。</translation>
    </message>
    <message>
        <source>A secure connection to %1 is not possible: %2. Check the certificates in the kubeconfig.</source>
        <translation>无法与 %1 建立安全连接：%2。检查 kubeconfig 中的证书。</translation>
    </message>
    <message>
        <source>A secure connection to %1 is not possible. Check the certificates in the kubeconfig.</source>
        <translation>无法与 %1 建立安全连接。检查 kubeconfig 中的证书。</translation>
    </message>
    <message>
        <source>The program %1, which makes the credentials for this context, was not found. Install it, or correct its command in the kubeconfig.</source>
        <translation>未找到为此上下文生成凭据的程序 %1。安装该程序，或更正 kubeconfig 中的命令。</translation>
    </message>
    <message>
        <source>The program %1, which makes the credentials for this context, failed: %2. Run it in a terminal to see more.</source>
        <translation>为此上下文生成凭据的程序 %1 失败：%2。在终端中运行它以了解详情。</translation>
    </message>
    <message>
        <source>The program %1, which makes the credentials for this context, failed. Run it in a terminal to see more.</source>
        <translation>为此上下文生成凭据的程序 %1 失败。在终端中运行它以了解详情。</translation>
    </message>
    <message>
        <source>The program %1, which makes the credentials for this context, did not finish in time. Run it in a terminal to see what it waits for.</source>
        <translation>为此上下文生成凭据的程序 %1 未能及时结束。在终端中运行它，看它在等待什么。</translation>
    </message>
    <message>
        <source>The program %1, which makes the credentials for this context, insists on a terminal (interactiveMode: Always). Set interactiveMode to IfAvailable in the kubeconfig, or use another way to sign in.</source>
        <translation>为此上下文生成凭据的程序 %1 必须使用终端（interactiveMode: Always）。在 kubeconfig 中将 interactiveMode 设为 IfAvailable，或使用其他登录方式。</translation>
    </message>
    <message>
        <source>The program %1 gave no usable credentials: %2. Check its version and apiVersion in the kubeconfig.</source>
        <translation>程序 %1 没有给出可用的凭据：%2。检查其版本和 kubeconfig 中的 apiVersion。</translation>
    </message>
    <message>
        <source>The program %1 gave no usable credentials. Check its version and apiVersion in the kubeconfig.</source>
        <translation>程序 %1 没有给出可用的凭据。检查其版本和 kubeconfig 中的 apiVersion。</translation>
    </message>
    <message>
        <source>The token file %1 cannot be read. Check tokenFile in the kubeconfig.</source>
        <translation>无法读取令牌文件 %1。检查 kubeconfig 中的 tokenFile。</translation>
    </message>
    <message>
        <source>%1 does not accept your credentials. They may have expired: sign in again, or get a new kubeconfig.</source>
        <translation>%1 不接受你的凭据。凭据可能已过期：重新登录，或获取新的 kubeconfig。</translation>
    </message>
    <message>
        <source>Others own fields that you want to change in %1: %2. Take the fields over, or leave them out.</source>
        <translation>你要在 %1 中更改的字段归其他字段管理器所有：%2。接管这些字段，或不更改它们。</translation>
    </message>
    <message>
        <source>%1 exists already. Choose another name, or change the one that is there.</source>
        <translation>%1 已存在。选择其他名称，或更改现有的对象。</translation>
    </message>
    <message>
        <source>%1 was changed by somebody else in the meantime. Read it again and repeat your change.</source>
        <translation>%1 在此期间已被他人更改。重新读取，再次进行更改。</translation>
    </message>
    <message>
        <source>The request for %1 is not valid: %2. Correct it and try again.</source>
        <translation>对 %1 的请求无效：%2。更正后重试。</translation>
    </message>
    <message>
        <source>The request for %1 is not valid. Correct it and try again.</source>
        <translation>对 %1 的请求无效。更正后重试。</translation>
    </message>
    <message>
        <source>The server is busy and asks for a pause of %1 s. Try again after that.</source>
        <translation>服务器繁忙，要求暂停 %1 秒。在此之后再重试。</translation>
    </message>
    <message>
        <source>The server is busy. Try again in a moment.</source>
        <translation>服务器繁忙。稍后重试。</translation>
    </message>
    <message>
        <source>The server failed on %1: %2. Try again; if it stays so, look at the API server&apos;s log.</source>
        <translation>服务器处理 %1 时出错：%2。重试；如果仍然如此，查看 API 服务器的日志。</translation>
    </message>
    <message>
        <source>You are not allowed to do this with %1. Ask an administrator of the cluster for the right to do it.</source>
        <translation>你无权对 %1 执行此操作。向集群管理员申请权限。</translation>
    </message>
    <message>
        <source>The server does not allow it: %1. Ask an administrator of the cluster for the right to do it.</source>
        <translation>服务器不允许此操作：%1。向集群管理员申请权限。</translation>
    </message>
    <message>
        <source>%1 is not there. It may have been deleted: refresh the view.</source>
        <translation>%1 不存在，可能已被删除。可刷新视图。</translation>
    </message>
    <message>
        <source>There is no such thing on the server. Refresh the view.</source>
        <translation>服务器上没有此对象。可刷新视图。</translation>
    </message>
    <message>
        <source>There is no such thing on the server: %1. Refresh the view.</source>
        <translation>服务器上没有此对象：%1。可刷新视图。</translation>
    </message>
    <message>
        <source>%1 cannot be used: %2. Correct the kubeconfig.</source>
        <translation>%1 无法使用：%2。更正 kubeconfig 后重试。</translation>
    </message>
    <message>
        <source>%1 cannot be used. Correct the kubeconfig.</source>
        <translation>%1 无法使用。更正 kubeconfig 后重试。</translation>
    </message>
    <message>
        <source>The kubeconfig cannot be used. Correct it.</source>
        <translation>kubeconfig 无法使用。更正后重试。</translation>
    </message>
    <message>
        <source>The kubeconfig cannot be used: %1. Correct it.</source>
        <translation>kubeconfig 无法使用：%1。更正后重试。</translation>
    </message>
    <message>
        <source>%1 did not answer in time. Check the network and the VPN, then try again.</source>
        <translation>%1 未及时响应。检查网络和 VPN，然后重试。</translation>
    </message>
    <message>
        <source>The server has forgotten the state that was asked for (%1). Read it again.</source>
        <translation>服务器已不再保留所请求的状态（%1）。需要重新读取。</translation>
    </message>
    <message>
        <source>%1 cannot be understood: %2.</source>
        <translation>无法解析 %1：%2。</translation>
    </message>
    <message>
        <source>%1 gave an answer that cannot be understood.</source>
        <translation>%1 给出的响应无法解析。</translation>
    </message>
    <message>
        <source>It was cancelled before it was finished. Start it again if you still want it.</source>
        <translation>操作在完成之前被取消。如果仍然需要，重新开始即可。</translation>
    </message>
    <message>
        <source>%1 cannot do this: %2.</source>
        <translation>%1 无法执行此操作：%2。</translation>
    </message>
    <message>
        <source>%1 cannot do this.</source>
        <translation>%1 无法执行此操作。</translation>
    </message>
    <message>
        <source>The connection broke before the server answered, so %1 may have been changed or not. Look at it again before you repeat the change.</source>
        <translation>连接在服务器响应之前中断，因此 %1 可能已更改，也可能未更改。再次更改之前，重新查看。</translation>
    </message>
    <message>
        <source>%1 cannot be read or written: %2.</source>
        <translation>%1 无法读取或写入：%2。</translation>
    </message>
    <message>
        <source>%1 cannot be read or written.</source>
        <translation>%1 无法读取或写入。</translation>
    </message>
    <message>
        <source>%1 was changed by somebody else in the meantime: %2 is %3 by now. Look at it before you change it again.</source>
        <extracomment>%1 an object, %2 a field, %3 its value</extracomment>
        <translation>%1 在此期间已被他人更改：%2 现在是 %3。再次更改前先查看。</translation>
    </message>
    <message>
        <source>gone</source>
        <extracomment>of a field that is not there</extracomment>
        <translation>（已不存在）</translation>
    </message>
    <message>
        <source>%1 was changed by somebody else in the meantime: %2 is %3 by now, set by %4. Look at it before you change it again.</source>
        <extracomment>%1 an object, %2 a field, %3 its value, %4 programs</extracomment>
        <translation>%1 在此期间已被他人更改：%2 现在是 %3，由 %4 设定。请先查看，再作更改。</translation>
    </message>
    <message>
        <source>The pattern /%1/ is too slow, so that it finds nothing. Write it more exactly.</source>
        <translation>模式 /%1/ 太慢，因此找不到任何内容。请写得更精确。</translation>
    </message>
    <message>
        <source>The filter cannot be used: %1. The one before holds until it can.</source>
        <translation>此过滤条件无法使用：%1。在此之前沿用上一个。</translation>
    </message>
    <message>
        <source>%1 stands in this text already, in line %2: one would undo the other. Leave one of them out.</source>
        <extracomment>%1 an object, %2 the number of a line</extracomment>
        <translation>%1 在这段文本的第 %2 行已经出现过：其中一个会撤销另一个。请删去其中一个。</translation>
    </message>
    <message>
        <source>%1 was deleted and made anew in the meantime. Look at it before you change it.</source>
        <translation>%1 在此期间被删除并重新创建。更改之前请先查看它。</translation>
    </message>
    <message>
        <source>The rollout of %1 is paused. Resume it first.</source>
        <translation>%1 的滚动更新已暂停。请先恢复它。</translation>
    </message>
    <message>
        <source>There is no such revision: %1.</source>
        <extracomment>%1 the words of kubectl</extracomment>
        <translation>没有这个修订版本：%1。</translation>
    </message>
    <message>
        <source>The connection broke before the server answered. %1 was read again, and the change is there.</source>
        <translation>连接在服务器应答之前中断。已重新读取 %1，更改已经生效。</translation>
    </message>
    <message>
        <source>The connection broke before the server answered. %1 was read again, and the change was not made. Repeat it if you still want it.</source>
        <translation>连接在服务器应答之前中断。已重新读取 %1，更改没有进行。如果仍需要，请再次进行。</translation>
    </message>
    <message>
        <source>helm says: %1</source>
        <translation>helm 的答复：%1</translation>
    </message>
    <message>
        <source>There is no program “helm” in the PATH. Install it from https://helm.sh/docs/intro/install, or name it in NANTIAN_HELM.</source>
        <translation>PATH 中没有 “helm” 程序。请从 https://helm.sh/docs/intro/install 安装，或在 NANTIAN_HELM 中指明它的位置。</translation>
    </message>
    <message>
        <source>There is no earlier revision: %1.</source>
        <extracomment>%1 the words of kubectl</extracomment>
        <translation>没有更早的修订版本：%1。</translation>
    </message>
</context>
<context>
    <name>nantian::kinds</name>
    <message>
        <source>Name of the object, unique in its namespace.</source>
        <translation>对象的名称，在其命名空间内唯一。</translation>
    </message>
    <message>
        <source>Time since the object was created.</source>
        <translation>对象创建以来的时间。</translation>
    </message>
    <message>
        <source>Containers of the pod template.</source>
        <translation>Pod 模板中的容器。</translation>
    </message>
    <message>
        <source>Images of the pod template&apos;s containers.</source>
        <translation>Pod 模板中各容器的镜像。</translation>
    </message>
    <message>
        <source>Nodes that should run the pod.</source>
        <translation>应运行此 Pod 的节点数。</translation>
    </message>
    <message>
        <source>Nodes that run the pod as they should.</source>
        <translation>按要求运行此 Pod 的节点数。</translation>
    </message>
    <message>
        <source>Nodes where the pod is ready.</source>
        <translation>Pod 已就绪的节点数。</translation>
    </message>
    <message>
        <source>Nodes that run the newest template.</source>
        <translation>运行最新模板的节点数。</translation>
    </message>
    <message>
        <source>Nodes where the pod has been ready for long enough.</source>
        <translation>Pod 已就绪足够长时间的节点数。</translation>
    </message>
    <message>
        <source>Labels a node must have.</source>
        <translation>节点必须具有的标签。</translation>
    </message>
    <message>
        <source>Labels by which pods belong to the DaemonSet.</source>
        <translation>用于确定哪些 Pod 属于此 DaemonSet 的标签。</translation>
    </message>
    <message>
        <source>Pods that are ready, of those wanted.</source>
        <translation>已就绪的 Pod 数与期望的 Pod 数。</translation>
    </message>
    <message>
        <source>Pods made from the newest template.</source>
        <translation>由最新模板创建的 Pod 数。</translation>
    </message>
    <message>
        <source>Pods that have been ready for long enough.</source>
        <translation>已就绪足够长时间的 Pod 数。</translation>
    </message>
    <message>
        <source>Labels by which pods belong to the Deployment.</source>
        <translation>用于确定哪些 Pod 属于此 Deployment 的标签。</translation>
    </message>
    <message>
        <source>Time since it happened last.</source>
        <translation>距最近一次发生的时间。</translation>
    </message>
    <message>
        <source>Normal or Warning.</source>
        <translation>Normal 或 Warning。</translation>
    </message>
    <message>
        <source>Short reason, meant for machines.</source>
        <translation>供机器读取的简短原因。</translation>
    </message>
    <message>
        <source>What it happened to.</source>
        <translation>事件所涉及的对象。</translation>
    </message>
    <message>
        <source>Part of the object, such as a container.</source>
        <translation>对象的一部分，例如某个容器。</translation>
    </message>
    <message>
        <source>Component and node that reported it.</source>
        <translation>报告此事件的组件和节点。</translation>
    </message>
    <message>
        <source>What happened, in words.</source>
        <translation>对所发生情况的文字说明。</translation>
    </message>
    <message>
        <source>Time since it happened first.</source>
        <translation>距首次发生的时间。</translation>
    </message>
    <message>
        <source>How often it happened.</source>
        <translation>发生的次数。</translation>
    </message>
    <message>
        <source>Whether the namespace is in use or being deleted.</source>
        <translation>命名空间是在使用中，还是正在被删除。</translation>
    </message>
    <message>
        <source>Whether the node takes and runs pods.</source>
        <translation>节点是否接受并运行 Pod。</translation>
    </message>
    <message>
        <source>Roles told by the node&apos;s labels.</source>
        <translation>由节点标签给出的角色。</translation>
    </message>
    <message>
        <source>Version of the kubelet.</source>
        <translation>kubelet 的版本。</translation>
    </message>
    <message>
        <source>Address of the node inside the cluster.</source>
        <translation>节点在集群内部的地址。</translation>
    </message>
    <message>
        <source>Address of the node outside the cluster.</source>
        <translation>节点在集群外部的地址。</translation>
    </message>
    <message>
        <source>Operating system of the node.</source>
        <translation>节点的操作系统。</translation>
    </message>
    <message>
        <source>Kernel and architecture of the node.</source>
        <translation>节点的内核和架构。</translation>
    </message>
    <message>
        <source>Container runtime and its version.</source>
        <translation>容器运行时及其版本。</translation>
    </message>
    <message>
        <source>Containers that are ready, of all.</source>
        <translation>已就绪的容器数与容器总数。</translation>
    </message>
    <message>
        <source>What the containers of the pod are doing.</source>
        <translation>Pod 中的容器正在做什么。</translation>
    </message>
    <message>
        <source>How often containers were restarted, and when last.</source>
        <translation>容器重启的次数，以及最近一次重启的时间。</translation>
    </message>
    <message>
        <source>Address of the pod.</source>
        <translation>Pod 的地址。</translation>
    </message>
    <message>
        <source>Node the pod runs on.</source>
        <translation>运行此 Pod 的节点。</translation>
    </message>
    <message>
        <source>Node that is being cleared for this pod by preemption.</source>
        <translation>正通过抢占为此 Pod 腾出资源的节点。</translation>
    </message>
    <message>
        <source>Additional conditions that are fulfilled, of all that are asked for.</source>
        <translation>已满足的附加状况数与要求的附加状况数。</translation>
    </message>
    <message>
        <source>Pods that are wanted.</source>
        <translation>期望的 Pod 数。</translation>
    </message>
    <message>
        <source>Pods that exist.</source>
        <translation>现有的 Pod 数。</translation>
    </message>
    <message>
        <source>Pods that are ready.</source>
        <translation>已就绪的 Pod 数。</translation>
    </message>
    <message>
        <source>Labels by which pods belong to the ReplicaSet.</source>
        <translation>用于确定哪些 Pod 属于此 ReplicaSet 的标签。</translation>
    </message>
    <message>
        <source>How the Service is reached.</source>
        <translation>访问此 Service 的方式。</translation>
    </message>
    <message>
        <source>Address inside the cluster.</source>
        <translation>集群内部的地址。</translation>
    </message>
    <message>
        <source>Addresses outside the cluster.</source>
        <translation>集群外部的地址。</translation>
    </message>
    <message>
        <source>Port, node port where there is one, and protocol.</source>
        <translation>端口、节点端口（如果有）和协议。</translation>
    </message>
    <message>
        <source>Labels of the pods behind the Service.</source>
        <translation>此 Service 后端 Pod 的标签。</translation>
    </message>
    <message>
        <source>When Jobs are started, in cron format.</source>
        <translation>何时启动 Job，cron 格式。</translation>
    </message>
    <message>
        <source>Time zone of the schedule.</source>
        <translation>时间表所用的时区。</translation>
    </message>
    <message>
        <source>Whether no Jobs are started for now.</source>
        <translation>是否暂不启动 Job。</translation>
    </message>
    <message>
        <source>Jobs that are running.</source>
        <translation>正在运行的 Job 数。</translation>
    </message>
    <message>
        <source>Time since a Job was last due.</source>
        <translation>距上次应启动 Job 的时间。</translation>
    </message>
    <message>
        <source>Labels by which pods belong to the Jobs.</source>
        <translation>判定 Pod 属于这些 Job 的标签。</translation>
    </message>
    <message>
        <source>What is scaled.</source>
        <translation>扩缩的目标。</translation>
    </message>
    <message>
        <source>Each metric&apos;s value, and the value it is held at.</source>
        <translation>各指标的当前值与目标值。</translation>
    </message>
    <message>
        <source>Pods there are at least.</source>
        <translation>Pod 数的下限。</translation>
    </message>
    <message>
        <source>Pods there are at most.</source>
        <translation>Pod 数的上限。</translation>
    </message>
    <message>
        <source>Pods there were when it last looked.</source>
        <translation>上次查看时的 Pod 数。</translation>
    </message>
    <message>
        <source>IngressClass, which tells the controller.</source>
        <translation>IngressClass，决定由哪个控制器处理。</translation>
    </message>
    <message>
        <source>Host names that requests are matched against.</source>
        <translation>用来匹配请求的主机名。</translation>
    </message>
    <message>
        <source>Where the controller serves it.</source>
        <translation>控制器对外提供它的地址。</translation>
    </message>
    <message>
        <source>443 too when it has certificates.</source>
        <translation>有证书时还包括 443。</translation>
    </message>
    <message>
        <source>How far the Job is.</source>
        <translation>Job 进行到哪一步。</translation>
    </message>
    <message>
        <source>Pods that succeeded, of those wanted.</source>
        <translation>已成功的 Pod 数，与需要的数量。</translation>
    </message>
    <message>
        <source>Time from the start to the end, or until now.</source>
        <translation>从开始到结束（或到现在）的时间。</translation>
    </message>
    <message>
        <source>Labels by which pods belong to the Job.</source>
        <translation>判定 Pod 属于该 Job 的标签。</translation>
    </message>
    <message>
        <source>Labels of the pods it applies to; without any, to all of the namespace.</source>
        <translation>所适用的 Pod 的标签；没有标签时适用于整个命名空间。</translation>
    </message>
    <message>
        <source>Size of the volume.</source>
        <translation>卷的大小。</translation>
    </message>
    <message>
        <source>From how many nodes it can be used.</source>
        <translation>可从多少个节点使用。</translation>
    </message>
    <message>
        <source>What becomes of the volume when its claim is deleted.</source>
        <translation>申领被删除后卷如何处理。</translation>
    </message>
    <message>
        <source>Whether a claim has it or can have it.</source>
        <translation>是否已被申领占用，或可被占用。</translation>
    </message>
    <message>
        <source>The claim it is bound to.</source>
        <translation>所绑定的申领。</translation>
    </message>
    <message>
        <source>Storage class of the volume.</source>
        <translation>卷的存储类。</translation>
    </message>
    <message>
        <source>Class of the volume&apos;s changeable attributes.</source>
        <translation>卷的可变属性的类。</translation>
    </message>
    <message>
        <source>Short reason of the status, meant for machines.</source>
        <translation>状态的简短原因，供程序使用。</translation>
    </message>
    <message>
        <source>A file system or a raw block device.</source>
        <translation>文件系统或裸块设备。</translation>
    </message>
    <message>
        <source>Whether the claim has a volume.</source>
        <translation>申领是否已有卷。</translation>
    </message>
    <message>
        <source>The volume it is bound to.</source>
        <translation>所绑定的卷。</translation>
    </message>
    <message>
        <source>Storage class of the claim.</source>
        <translation>申领的存储类。</translation>
    </message>
    <message>
        <source>Pods that must stay available.</source>
        <translation>必须保持可用的 Pod。</translation>
    </message>
    <message>
        <source>Pods that may be missing.</source>
        <translation>允许缺少的 Pod。</translation>
    </message>
    <message>
        <source>Pods that may be evicted now.</source>
        <translation>现在允许驱逐的 Pod 数。</translation>
    </message>
    <message>
        <source>What is used of what may be requested or made.</source>
        <translation>可请求或可创建的资源中已用的数量。</translation>
    </message>
    <message>
        <source>What is used of what limits may add up to.</source>
        <translation>限制总量中已用的数量。</translation>
    </message>
    <message>
        <source>CPU the node has for pods.</source>
        <translation>节点可供 Pod 使用的 CPU。</translation>
    </message>
    <message>
        <source>Memory the node has for pods.</source>
        <translation>节点可供 Pod 使用的内存。</translation>
    </message>
    <message>
        <source>CPU the pod asks for.</source>
        <translation>Pod 请求的 CPU。</translation>
    </message>
    <message>
        <source>CPU the pod may use at most.</source>
        <translation>Pod 最多可用的 CPU。</translation>
    </message>
    <message>
        <source>Memory the pod asks for.</source>
        <translation>Pod 请求的内存。</translation>
    </message>
    <message>
        <source>Memory the pod may use at most.</source>
        <translation>Pod 最多可用的内存。</translation>
    </message>
    <message>
        <source>What its addresses are: IPv4, IPv6 or names.</source>
        <translation>地址的类型：IPv4、IPv6 或域名。</translation>
    </message>
    <message>
        <source>Ports at which its endpoints are reached.</source>
        <translation>访问其端点所用的端口。</translation>
    </message>
    <message>
        <source>Addresses of its endpoints.</source>
        <translation>其端点的地址。</translation>
    </message>
    <message>
        <source>Endpoints that are ready, of all.</source>
        <translation>就绪的端点数与端点总数。</translation>
    </message>
    <message>
        <source>The Service whose endpoints these are.</source>
        <translation>这些端点所属的 Service。</translation>
    </message>
    <message>
        <source>Name of the class; the default one is marked.</source>
        <translation>类的名称；默认的类带有标记。</translation>
    </message>
    <message>
        <source>Who serves the Ingresses of this class.</source>
        <translation>由谁处理此类的 Ingress。</translation>
    </message>
    <message>
        <source>The object that tells the controller more.</source>
        <translation>为控制器提供更多设置的对象。</translation>
    </message>
    <message>
        <source>Who holds it, and has to renew it in time.</source>
        <translation>持有者，必须按时续约。</translation>
    </message>
    <message>
        <source>When the object was created.</source>
        <translation>对象的创建时间。</translation>
    </message>
    <message>
        <source>What its bounds are for.</source>
        <translation>界限所针对的对象类型。</translation>
    </message>
    <message>
        <source>Requests of a container that names none.</source>
        <translation>未指定请求的容器所获得的请求。</translation>
    </message>
    <message>
        <source>Limits of a container that names none.</source>
        <translation>未指定限制的容器所获得的限制。</translation>
    </message>
    <message>
        <source>Who makes volumes of this class.</source>
        <translation>由谁创建此类的卷。</translation>
    </message>
    <message>
        <source>What becomes of a volume when its claim is deleted.</source>
        <translation>申领被删除后卷如何处理。</translation>
    </message>
    <message>
        <source>When a claim gets its volume: at once or with its first pod.</source>
        <translation>申领何时获得卷：立即，或在首个 Pod 使用时。</translation>
    </message>
    <message>
        <source>Whether claims can be made larger.</source>
        <translation>申领能否扩大。</translation>
    </message>
    <message>
        <source>How far the pod has come, as the scheduler counts: what has succeeded or failed holds nothing any more.</source>
        <translation>Pod 所处的阶段，按调度器的口径：已成功或已失败的 Pod 不再占用任何资源。</translation>
    </message>
</context>
<context>
    <name>nantian::models::Deletion</name>
    <message>
        <source>the controller manager, once no Pod uses the claim any more</source>
        <translation>控制器管理器，在不再有 Pod 使用该申领之后</translation>
    </message>
    <message>
        <source>The claim goes while Pods may still use it, and with it, as its volume has it, the data under them.</source>
        <translation>申领会在 Pod 可能仍在使用时消失，数据是否随之消失取决于其卷的回收策略。</translation>
    </message>
    <message>
        <source>the controller manager, once no claim is bound to the volume any more</source>
        <translation>控制器管理器，在不再有申领绑定到该卷之后</translation>
    </message>
    <message>
        <source>The claim that is bound to the volume is lost, and its Pods cannot start again.</source>
        <translation>绑定到该卷的申领会丢失，其 Pod 无法再次启动。</translation>
    </message>
    <message>
        <source>the garbage collector, once everything the object owns is deleted</source>
        <translation>垃圾收集器，在该对象拥有的一切都被删除之后</translation>
    </message>
    <message>
        <source>What it owns goes after it, in an order that nobody waits for.</source>
        <translation>它拥有的对象随后消失，次序无人等待。</translation>
    </message>
    <message>
        <source>the garbage collector, once everything the object owns has no owner any more</source>
        <translation>垃圾收集器，在该对象拥有的一切都不再有属主之后</translation>
    </message>
    <message>
        <source>What it owns, which was to stay, is deleted after it.</source>
        <translation>它拥有的、本应保留的对象会随后被删除。</translation>
    </message>
    <message>
        <source>the service controller of the cloud, once its load balancer is taken down</source>
        <translation>云的服务控制器，在其负载均衡器被拆除之后</translation>
    </message>
    <message>
        <source>The load balancer stays in the cloud and costs money until it is removed there.</source>
        <translation>负载均衡器会留在云中并继续产生费用，直到在那里被移除。</translation>
    </message>
    <message>
        <source>the storage driver&apos;s provisioner, once the storage behind the volume is deleted</source>
        <translation>存储驱动的制备器，在该卷背后的存储被删除之后</translation>
    </message>
    <message>
        <source>The storage behind the volume stays, and nothing in the cluster knows of it.</source>
        <translation>该卷背后的存储会保留，而集群中无人知晓。</translation>
    </message>
    <message>
        <source>the storage driver&apos;s attacher, once the volume is detached from the node</source>
        <translation>存储驱动的挂接器，在该卷与节点分离之后</translation>
    </message>
    <message>
        <source>The volume may stay attached to the node, and no other node gets it.</source>
        <translation>该卷可能仍挂接在该节点上，其他节点无法使用。</translation>
    </message>
    <message>
        <source>the snapshot controller, once the snapshot is deleted and nothing is made from it</source>
        <translation>快照控制器，在快照被删除且不再有对象由它创建之后</translation>
    </message>
    <message>
        <source>The snapshot may stay in the storage, and nothing in the cluster knows of it.</source>
        <translation>快照可能留在存储中，而集群中无人知晓。</translation>
    </message>
    <message>
        <source>the Job controller, once it has counted how the Pod ended</source>
        <translation>Job 控制器，在它统计了该 Pod 如何结束之后</translation>
    </message>
    <message>
        <source>The Job does not know how the Pod ended and may run its work again.</source>
        <translation>Job 不知道该 Pod 如何结束，可能会再次运行其工作。</translation>
    </message>
    <message>
        <source>the API server, once all objects of the kind are deleted</source>
        <translation>API 服务器，在该类别的所有对象被删除之后</translation>
    </message>
    <message>
        <source>The objects of the kind stay in the store; nobody reaches them until the kind is defined again.</source>
        <translation>该类别的对象会留在存储中；在该类别再次被定义之前无人能访问。</translation>
    </message>
    <message>
        <source>Argo CD, once everything the application deployed is deleted</source>
        <translation>Argo CD，在该应用部署的一切都被删除之后</translation>
    </message>
    <message>
        <source>What the application deployed stays and runs on.</source>
        <translation>该应用部署的对象会保留并继续运行。</translation>
    </message>
    <message>
        <source>Flux, once everything it deployed from the object is deleted</source>
        <translation>Flux，在它由该对象部署的一切都被删除之后</translation>
    </message>
    <message>
        <source>What Flux deployed from the object stays and runs on.</source>
        <translation>Flux 由该对象部署的内容会保留并继续运行。</translation>
    </message>
    <message>
        <source>cert-manager, once the records of the challenge are cleaned up</source>
        <translation>cert-manager，在质询的记录被清理之后</translation>
    </message>
    <message>
        <source>DNS records or Pods of the challenge may stay.</source>
        <translation>质询的 DNS 记录或 Pod 可能会残留。</translation>
    </message>
    <message>
        <source>the AWS load balancer controller, once its load balancer is taken down</source>
        <translation>AWS 负载均衡器控制器，在其负载均衡器被拆除之后</translation>
    </message>
    <message>
        <source>a controller of %1; where it does not run, nobody</source>
        <extracomment>%1 a DNS name, such as example.org</extracomment>
        <translation>%1 的控制器；若它未在运行，则无人处理</translation>
    </message>
    <message>
        <source>What its controller would have cleaned up stays, mostly outside of the cluster.</source>
        <translation>其控制器本应清理的内容会保留，多半在集群之外。</translation>
    </message>
</context>
<context>
    <name>nantian::models::Images</name>
    <message>
        <source>An image is missing.</source>
        <translation>缺少镜像。</translation>
    </message>
    <message>
        <source>The name of an image has no spaces.</source>
        <translation>镜像名称不含空格。</translation>
    </message>
    <message>
        <source>The name of an image begins with its registry, without &quot;%1&quot;.</source>
        <translation>镜像名称以镜像仓库地址开头，不带“%1”。</translation>
    </message>
    <message>
        <source>The name of the repository is missing.</source>
        <translation>缺少仓库名称。</translation>
    </message>
    <message>
        <source>The name of a repository has no upper-case letters.</source>
        <translation>仓库名称不含大写字母。</translation>
    </message>
    <message>
        <source>The tag or digest at the end is missing.</source>
        <translation>末尾缺少标签或摘要。</translation>
    </message>
</context>
<context>
    <name>nantian::models::Operations</name>
    <message>
        <source>A size is a number with a unit, such as 20Gi.</source>
        <translation>大小是带单位的数字，例如 20Gi。</translation>
    </message>
    <message>
        <source>A claim only grows; it has %1 now.</source>
        <translation>持久卷申领只能扩大；现在是 %1。</translation>
    </message>
    <message>
        <source>What stands before / in a key is a DNS name in lower case, such as example.org.</source>
        <translation>键中 / 之前的部分是小写的 DNS 名称，例如 example.org。</translation>
    </message>
    <message>
        <source>A key has at most 63 letters, digits, -, _ and ., and begins and ends with a letter or digit.</source>
        <translation>键最多 63 个字母、数字、-、_ 和 .，并以字母或数字开头和结尾。</translation>
    </message>
    <message>
        <source>The value of a label has at most 63 letters, digits, -, _ and ., and begins and ends with a letter or digit.</source>
        <translation>标签的值最多 63 个字母、数字、-、_ 和 .，并以字母或数字开头和结尾。</translation>
    </message>
    <message>
        <source>%1 is neither key=value nor key-.</source>
        <translation>%1 既不是 key=value 也不是 key-。</translation>
    </message>
    <message>
        <source>%1 stands there twice.</source>
        <translation>%1 出现了两次。</translation>
    </message>
</context>
<context>
    <name>nantian::models::SchemaFinding</name>
    <message>
        <source>, </source>
        <extracomment>Parts the values in a list of them</extracomment>
        <translation>、</translation>
    </message>
    <message>
        <source>the document</source>
        <extracomment>Stands where the path of a field would stand, inside a sentence</extracomment>
        <translation>文档</translation>
    </message>
    <message>
        <source>The document</source>
        <extracomment>Stands where the path of a field would stand, at the beginning of a sentence</extracomment>
        <translation>文档</translation>
    </message>
    <message>
        <source>%1 must be a string, not %2. Put the value in quotes.</source>
        <translation>%1 必须是 string，而不是 %2。请给值加上引号。</translation>
    </message>
    <message>
        <source>%1 must be of type %2, not %3.</source>
        <extracomment>%2 and %3 are names of types in the words of the API: integer, []object</extracomment>
        <translation>%1 的类型必须是 %2，而不是 %3。</translation>
    </message>
    <message>
        <source>The value of %1 must be base64.</source>
        <translation>%1 的值必须是 base64。</translation>
    </message>
    <message>
        <source>The value &quot;%2&quot; of %1 is not of type %3.</source>
        <extracomment>%3 is the name of a type in the words of the API: Quantity, int32</extracomment>
        <translation>%1 的值“%2”不是有效的 %3。</translation>
    </message>
    <message>
        <source>Unknown field &quot;%1&quot; in %2.</source>
        <translation>%2 中有未知字段“%1”。</translation>
    </message>
    <message>
        <source>Unknown field &quot;%1&quot; in %2. Did you mean &quot;%3&quot;?</source>
        <translation>%2 中有未知字段“%1”。是否想写“%3”？</translation>
    </message>
    <message>
        <source>The required field &quot;%1&quot; is missing in %2.</source>
        <translation>%2 中缺少必需字段“%1”。</translation>
    </message>
    <message>
        <source>%1 cannot be &quot;%2&quot;. Allowed values: %3.</source>
        <translation>%1 不能是“%2”。允许的值：%3。</translation>
    </message>
    <message>
        <source>The field &quot;%1&quot; is set twice in %2.</source>
        <translation>%2 中的字段“%1”设置了两次。</translation>
    </message>
    <message>
        <source>%1 is in its list more than once.</source>
        <translation>%1 在其列表中出现了多次。</translation>
    </message>
    <message>
        <source>%1 is deprecated.</source>
        <translation>%1 已弃用。</translation>
    </message>
    <message>
        <source>%1 is deprecated: %2.</source>
        <extracomment>%2 are the words of the API</extracomment>
        <translation>%1 已弃用：%2。</translation>
    </message>
    <message>
        <source>The cluster does not serve %1 in %2 but in %3.</source>
        <extracomment>%1 a kind, %2 an API version, %3 those that the cluster serves</extracomment>
        <translation>集群不在 %2 中提供 %1，而是在 %3 中提供。</translation>
    </message>
    <message>
        <source>The cluster serves no kind &quot;%1&quot; in %2.</source>
        <extracomment>%1 a kind, %2 an API version</extracomment>
        <translation>集群在 %2 中没有类型“%1”。</translation>
    </message>
    <message>
        <source>The cluster serves no kind &quot;%1&quot; in %2. Did you mean &quot;%3&quot;?</source>
        <translation>集群在 %2 中没有类型“%1”。是否想写“%3”？</translation>
    </message>
</context>
<context>
    <name>nantian::models::Ticket</name>
    <message>
        <source>running, not ready</source>
        <translation>运行中，未就绪</translation>
    </message>
    <message>
        <source>exit code %1 at %2</source>
        <translation>退出码 %1，时间 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n restart(s)</source>
        <translation>
            <numerusform>重启 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>a label and its value</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>上下文</translation>
    </message>
    <message>
        <source>%1 as %2</source>
        <translation>%1，身份 %2</translation>
    </message>
    <message>
        <source>%1 as %2 (%3)</source>
        <translation>%1，身份 %2（%3）</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>Being deleted since</source>
        <translation>删除开始于</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>修订版本</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>镜像</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>状况</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Pods that are not well</source>
        <translation>不正常的 Pod</translation>
    </message>
    <message>
        <source>Last events</source>
        <translation>最近事件</translation>
    </message>
    <message>
        <source>Last lines of %1, the instance before</source>
        <translation>%1 前一个实例的最后几行</translation>
    </message>
    <message>
        <source>Last lines of %1</source>
        <translation>%1 的最后几行</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>of the first %1 pods; the others were not looked at</source>
        <translation>仅前 %1 个 Pod；其余未查看</translation>
    </message>
</context>
<context>
    <name>nantian::models::helm</name>
    <message>
        <source>Name and version of the chart. Known of releases that were opened: it stands in the Secret&apos;s values, which the list does not read.</source>
        <translation>Chart 的名称和版本。打开过的 Release 才知道：它写在 Secret 的值里，列表不会读取。</translation>
    </message>
    <message>
        <source>Version of what the chart installs. Known of releases that were opened, as the chart is.</source>
        <translation>Chart 所安装程序的版本。与 Chart 一样，打开过的 Release 才知道。</translation>
    </message>
    <message>
        <source>Name of the release.</source>
        <translation>Release 的名称。</translation>
    </message>
    <message>
        <source>Counts installs, upgrades and roll backs.</source>
        <translation>安装、升级和回滚的次数。</translation>
    </message>
    <message>
        <source>Of the highest revision, as helm status prints it.</source>
        <translation>最高修订版本的状态，与 helm status 的输出一致。</translation>
    </message>
    <message>
        <source>Time since helm last worked on the release.</source>
        <translation>距离 helm 上次处理该 Release 的时间。</translation>
    </message>
</context>
<context>
    <name>nantian::views</name>
    <message>
        <source>Revisions</source>
        <translation>修订版本</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>修订版本</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>年龄</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Chart</translation>
    </message>
    <message>
        <source>App version</source>
        <translation>应用版本</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Roll back</source>
        <translation>回滚</translation>
    </message>
</context>
<context>
    <name>nantian::views::ActionRunner</name>
    <message>
        <source>%1 was not scaled</source>
        <translation>未扩缩 %1</translation>
    </message>
    <message>
        <source>Scaling %1 by %2…</source>
        <translation>正在扩缩 %1：%2…</translation>
    </message>
    <message>
        <source>Scaled %1 %2 → %3</source>
        <translation>已扩缩 %1：%2 → %3</translation>
    </message>
    <message>
        <source>Scaling %1 was not undone</source>
        <translation>未撤销对 %1 的扩缩</translation>
    </message>
    <message>
        <source>%1 was not rolled back</source>
        <translation>未回滚 %1</translation>
    </message>
    <message>
        <source>Roll back %1 to revision %2?</source>
        <translation>将 %1 回滚到修订版本 %2？</translation>
    </message>
    <message>
        <source>Roll back to revision %1</source>
        <translation>回滚到修订版本 %1</translation>
    </message>
    <message>
        <source>%1 has this template already</source>
        <translation>%1 已在使用此模板</translation>
    </message>
    <message>
        <source>Rolled %1 back to revision %2</source>
        <translation>已将 %1 回滚到修订版本 %2</translation>
    </message>
    <message>
        <source>Rolling %1 back was not undone</source>
        <translation>未撤销对 %1 的回滚</translation>
    </message>
    <message>
        <source>Restart %1?</source>
        <translation>重启 %1？</translation>
    </message>
    <message numerus="yes">
        <source>Restart %n workload(s)?</source>
        <translation>
            <numerusform>重启 %n 个工作负载？</numerusform>
        </translation>
    </message>
    <message>
        <source>Every pod is replaced, as the rollout strategy has it.</source>
        <translation>将按照滚动更新策略替换所有 Pod。</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>重启</translation>
    </message>
    <message>
        <source>Delete %1?</source>
        <translation>删除 %1？</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n object(s)?</source>
        <translation>
            <numerusform>删除 %n 个对象？</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything inside the namespace is deleted with it.</source>
        <translation>命名空间中的所有内容将一并删除。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Deleted %1</source>
        <translation>已删除 %1</translation>
    </message>
    <message>
        <source>Restarted %1</source>
        <translation>已重启 %1</translation>
    </message>
    <message>
        <source>%1 was not deleted</source>
        <translation>未删除 %1</translation>
    </message>
    <message>
        <source>%1 was not restarted</source>
        <translation>未重启 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n 个失败</numerusform>
        </translation>
    </message>
    <message>
        <source>This context is locked against writes. The lock beside its name opens it.</source>
        <translation>此上下文已锁定，不允许写入。点击其名称旁的锁可以解锁。</translation>
    </message>
    <message>
        <source>The server offers no way to do this with %1.</source>
        <translation>服务器不支持对 %1 执行此操作。</translation>
    </message>
    <message>
        <source>You may not %1 %2 here.</source>
        <translation>你在此处无权对 %2 执行 %1。</translation>
    </message>
    <message>
        <source>%1 may not %2 %3 here.</source>
        <translation>%1 在此处无权对 %3 执行 %2。</translation>
    </message>
    <message>
        <source>Nothing was changed: %1 is locked against writes. The lock beside its name opens it.</source>
        <translation>未做任何更改：%1 已锁定，不允许写入。点击其名称旁的锁可以解锁。</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 what happened, %2 more about it; a sentence each</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>There is nothing to undo</source>
        <translation>没有可以撤销的操作</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <extracomment>%1 what was done, such as &quot;Deleted 3 objects&quot;, %2 &quot;2 failed&quot;</extracomment>
        <translation>%1；%2</translation>
    </message>
    <message>
        <source>%1 was not paused</source>
        <translation>%1 未能暂停</translation>
    </message>
    <message>
        <source>%1 was not resumed</source>
        <translation>%1 未能恢复</translation>
    </message>
    <message>
        <source>Paused the rollout of %1</source>
        <translation>已暂停 %1 的滚动更新</translation>
    </message>
    <message>
        <source>Resumed the rollout of %1</source>
        <translation>已恢复 %1 的滚动更新</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>The image of %1 was not set</source>
        <translation>未设置 %1 的镜像</translation>
    </message>
    <message>
        <source>%1 has this image already</source>
        <translation>%1 已是此镜像</translation>
    </message>
    <message>
        <source>%1: image %2</source>
        <translation>%1：镜像 %2</translation>
    </message>
    <message>
        <source>%1: images %2</source>
        <translation>%1：镜像 %2</translation>
    </message>
    <message>
        <source>Setting the image of %1 was not undone</source>
        <translation>未撤销对 %1 镜像的设置</translation>
    </message>
    <message>
        <source>%1 has this number of replicas already</source>
        <translation>%1 已是此副本数</translation>
    </message>
    <message>
        <source>Pausing %1 was not undone</source>
        <translation>未能撤销对 %1 的暂停</translation>
    </message>
    <message>
        <source>%1 is paused already</source>
        <translation>%1 已处于暂停状态</translation>
    </message>
    <message>
        <source>Resuming %1 was not undone</source>
        <translation>未能撤销对 %1 的恢复</translation>
    </message>
    <message>
        <source>%1 is not paused</source>
        <translation>%1 未暂停</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>写入</translation>
    </message>
    <message>
        <source>Change %1 without trying it out?</source>
        <translation>不经试运行就更改 %1？</translation>
    </message>
    <message>
        <source>What admission and defaults make of it is seen only when it is done.</source>
        <translation>准入控制和默认值的效果只有在应用之后才能看到。</translation>
    </message>
    <message>
        <source>Cordon</source>
        <translation>封锁</translation>
    </message>
    <message>
        <source>Uncordon</source>
        <translation>解除封锁</translation>
    </message>
    <message>
        <source>Suspend</source>
        <translation>挂起</translation>
    </message>
    <message>
        <source>%1 was not cordoned</source>
        <translation>%1 未被封锁</translation>
    </message>
    <message>
        <source>Cordoning %1 was not undone</source>
        <translation>未能撤销对 %1 的封锁</translation>
    </message>
    <message>
        <source>%1 is cordoned already</source>
        <translation>%1 已被封锁</translation>
    </message>
    <message>
        <source>Cordoned %1</source>
        <translation>已封锁 %1</translation>
    </message>
    <message>
        <source>Uncordoned %1</source>
        <translation>已解除对 %1 的封锁</translation>
    </message>
    <message>
        <source>%1 was not uncordoned</source>
        <translation>%1 未解除封锁</translation>
    </message>
    <message>
        <source>Uncordoning %1 was not undone</source>
        <translation>未能撤销对 %1 的解除封锁</translation>
    </message>
    <message>
        <source>%1 is not cordoned</source>
        <translation>%1 未被封锁</translation>
    </message>
    <message>
        <source>%1 was not suspended</source>
        <translation>%1 未被挂起</translation>
    </message>
    <message>
        <source>Suspending %1 was not undone</source>
        <translation>未能撤销对 %1 的挂起</translation>
    </message>
    <message>
        <source>%1 is suspended already</source>
        <translation>%1 已处于挂起状态</translation>
    </message>
    <message>
        <source>Suspended %1</source>
        <translation>已挂起 %1</translation>
    </message>
    <message>
        <source>Resumed %1</source>
        <translation>已恢复 %1</translation>
    </message>
    <message>
        <source>%1 is not suspended</source>
        <translation>%1 未挂起</translation>
    </message>
    <message>
        <source>%1 %2?</source>
        <extracomment>%1 &quot;Cordon&quot;, %2 a name</extracomment>
        <translation>%1 %2？</translation>
    </message>
    <message numerus="yes">
        <source>%1 %n object(s)?</source>
        <translation>
            <numerusform>%1 %n 个对象？</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo %1</source>
        <translation>撤销%1</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n object(s)</source>
        <extracomment>%1 &quot;Delete&quot;</extracomment>
        <translation>
            <numerusform>%1：%n 个对象</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n done</source>
        <extracomment>%1 &quot;Cordon&quot;</extracomment>
        <translation>
            <numerusform>%1：%n 个完成</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not sent</source>
        <translation>
            <numerusform>%n 个未发送</numerusform>
        </translation>
    </message>
    <message>
        <source>Run %1 now?</source>
        <translation>立即运行 %1？</translation>
    </message>
    <message numerus="yes">
        <source>Run %n job(s) now?</source>
        <translation>
            <numerusform>立即运行 %n 个任务？</numerusform>
        </translation>
    </message>
    <message>
        <source>A new Job is made of each.</source>
        <translation>每个都会创建一个新的 Job。</translation>
    </message>
    <message>
        <source>Run now</source>
        <translation>立即运行</translation>
    </message>
    <message>
        <source>Started Job %1 from %2</source>
        <extracomment>%1 a Job, %2 what it was made of</extracomment>
        <translation>已由 %2 启动 Job %1</translation>
    </message>
    <message>
        <source>%1 was not run</source>
        <translation>%1 未运行</translation>
    </message>
    <message>
        <source>%1 was not expanded</source>
        <translation>%1 未扩容</translation>
    </message>
    <message>
        <source>Expanding %1 was not undone</source>
        <translation>未能撤销对 %1 的扩容</translation>
    </message>
    <message>
        <source>%1 has this size already</source>
        <translation>%1 已是此大小</translation>
    </message>
    <message>
        <source>Expanded %1 %2 → %3</source>
        <translation>已扩容 %1 %2 → %3</translation>
    </message>
    <message>
        <source>The bounds of %1 were not set</source>
        <translation>%1 的上下限未设置</translation>
    </message>
    <message>
        <source>Setting the bounds of %1 was not undone</source>
        <translation>未能撤销对 %1 上下限的设置</translation>
    </message>
    <message>
        <source>%1 has these bounds already</source>
        <translation>%1 已是此上下限</translation>
    </message>
    <message>
        <source>at least %1 → %2</source>
        <translation>最少 %1 → %2</translation>
    </message>
    <message>
        <source>at most %1 → %2</source>
        <translation>最多 %1 → %2</translation>
    </message>
    <message>
        <source>The labels of %1 were not set</source>
        <translation>%1 的标签未设置</translation>
    </message>
    <message>
        <source>Setting the labels of %1 was not undone</source>
        <translation>未能撤销对 %1 标签的设置</translation>
    </message>
    <message>
        <source>%1 has these labels already</source>
        <translation>%1 已是此标签</translation>
    </message>
    <message>
        <source>%1 removed</source>
        <translation>%1 已移除</translation>
    </message>
    <message>
        <source>Force the deletion of %1?</source>
        <translation>强制删除 %1？</translation>
    </message>
    <message numerus="yes">
        <source>Force the deletion of %n pod(s)?</source>
        <translation>
            <numerusform>强制删除 %n 个 Pod？</numerusform>
        </translation>
    </message>
    <message>
        <source>The object goes at once, and nobody waits for its node: the containers may run on there, out of sight, beside those that take their place. Two Pods of a StatefulSet may then write to the same volume.</source>
        <translation>对象会立即消失，不等待其节点：容器可能仍在该节点上运行而不可见，并与取代它们的容器并存。StatefulSet 的两个 Pod 此时可能写入同一个卷。</translation>
    </message>
    <message>
        <source>Force deletion</source>
        <translation>强制删除</translation>
    </message>
    <message>
        <source>%1 is being deleted; it waits for %2</source>
        <extracomment>%2 finalizers</extracomment>
        <translation>%1 正在删除；它在等待 %2</translation>
    </message>
    <message>
        <source>No finalizer of %1 was taken out</source>
        <translation>%1 的终结器均未被移除</translation>
    </message>
    <message>
        <source>Took out of %1: %2</source>
        <translation>已从 %1 移除：%2</translation>
    </message>
    <message numerus="yes">
        <source>Scale %n workload(s)?</source>
        <translation>
            <numerusform>扩缩 %n 个工作负载？</numerusform>
        </translation>
    </message>
    <message>
        <source>Replicas</source>
        <translation>副本</translation>
    </message>
    <message>
        <source>Replicas of each</source>
        <translation>各自的副本数</translation>
    </message>
    <message>
        <source>Show what would change</source>
        <extracomment>a button that leads to the differences before anything is sent</extracomment>
        <translation>显示将会改变的内容</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>扩缩</translation>
    </message>
    <message numerus="yes">
        <source>Labels and annotations of %n object(s)</source>
        <translation>
            <numerusform>%n 个对象的标签和注解</numerusform>
        </translation>
    </message>
    <message>
        <source>Set</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Undid the roll back of %1</source>
        <translation>已撤销对 %1 的回滚</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <extracomment>%1 what was done, %2 a sentence or two</extracomment>
        <translation>%1。%2</translation>
    </message>
    <message>
        <source>Undo the last change of %1?</source>
        <translation>撤销对 %1 的上一次更改？</translation>
    </message>
    <message numerus="yes">
        <source>Undo the last change of %n object(s)?</source>
        <translation>
            <numerusform>撤销对 %n 个对象的上一次更改？</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>nantian::views::AlertsView</name>
    <message>
        <source>Firing alerts</source>
        <translation>正在触发的告警</translation>
    </message>
    <message>
        <source>Alerts could not be read: %1</source>
        <translation>无法读取告警：%1</translation>
    </message>
    <message>
        <source>No alert fires</source>
        <translation>没有触发的告警</translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s) firing</source>
        <translation>
            <numerusform>%n 条告警正在触发</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nantian::views::ApplicationMapView</name>
    <message>
        <source>Map of the application</source>
        <translation>应用的关系图</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <extracomment>%1 and %2 are objects: what stands left owns, or leads to, what stands right</extracomment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1 → %2 (%3)</source>
        <translation>%1 → %2（%3）</translation>
    </message>
</context>
<context>
    <name>nantian::views::ApplyReview</name>
    <message>
        <source>Not sent: %1 was not applied.</source>
        <translation>未发送：%1 未应用。</translation>
    </message>
    <message>
        <source>Not sent.</source>
        <translation>未发送。</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>正在询问服务器…</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) of others</source>
        <translation>
            <numerusform>%n 个字段属于其他管理器</numerusform>
        </translation>
    </message>
    <message>
        <source>Will be changed, not tried out</source>
        <translation>将更改，未试运行</translation>
    </message>
    <message>
        <source>No change</source>
        <translation>无更改</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n 处更改</numerusform>
        </translation>
    </message>
    <message>
        <source>Applying…</source>
        <translation>正在应用…</translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>已应用</translation>
    </message>
    <message>
        <source>Applied, with a warning</source>
        <translation>已应用，有警告</translation>
    </message>
    <message>
        <source>Objects of the text</source>
        <translation>文本中的对象</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Namespace</source>
        <translation>命名空间</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Asking the server what would change…</source>
        <translation>正在询问服务器会更改什么…</translation>
    </message>
    <message>
        <source>You may not read it</source>
        <translation>无权读取</translation>
    </message>
    <message>
        <source>Does not exist yet</source>
        <translation>尚不存在</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>On the server</source>
        <translation>服务器上</translation>
    </message>
    <message>
        <source>After applying, without admission and defaults</source>
        <translation>应用之后，不含准入控制和默认值</translation>
    </message>
    <message>
        <source>After applying</source>
        <translation>应用之后</translation>
    </message>
    <message numerus="yes">
        <source>%n to change</source>
        <translation>
            <numerusform>%n 个将更改</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a change</source>
        <translation>
            <numerusform>%n 个无更改</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n 个被拒绝</numerusform>
        </translation>
    </message>
    <message>
        <source>Will be created, not tried out</source>
        <translation>将创建，未试运行</translation>
    </message>
    <message>
        <source>Will be created</source>
        <translation>将创建</translation>
    </message>
    <message>
        <source>What this object needs is created by this text: the server could not try it out. Shown without admission and defaults.</source>
        <translation>此对象所需的内容由本文本创建：服务器无法试运行。所示结果不含准入控制和默认值。</translation>
    </message>
    <message numerus="yes">
        <source>%n to create</source>
        <translation>
            <numerusform>%n 个将创建</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter on the object shows it in the text.</source>
        <translation>在对象上按 Enter 可在文本中显示它。</translation>
    </message>
    <message numerus="yes">
        <source>%n applied</source>
        <translation>
            <numerusform>%n 个已应用</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not sent</source>
        <translation>
            <numerusform>%n 个未发送</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <extracomment>%1 a number, %2 a sentence</extracomment>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>%1 was changed on the server since it was looked at, so nothing was written. This is what applying it would change now.</source>
        <translation>%1 在查看之后已在服务器上被更改，因此没有写入任何内容。下面是现在应用会更改的内容。</translation>
    </message>
</context>
<context>
    <name>nantian::views::BoundsDialog</name>
    <message>
        <source>Bounds of HorizontalPodAutoscaler %1</source>
        <translation>HorizontalPodAutoscaler %1 的上下限</translation>
    </message>
    <message>
        <source>Set bounds</source>
        <translation>设置上下限</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>下限</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>At &amp;least</source>
        <translation>最少(&amp;L)</translation>
    </message>
    <message>
        <source>At &amp;most</source>
        <translation>最多(&amp;M)</translation>
    </message>
    <message>
        <source>At least %1 and at most %2 leave nothing between them.</source>
        <translation>最少 %1 与最多 %2 之间没有余地。</translation>
    </message>
</context>
<context>
    <name>nantian::views::ChangesView</name>
    <message>
        <source>Objects</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Asking the server what would change…</source>
        <translation>正在询问服务器会更改什么…</translation>
    </message>
    <message>
        <source>On the server</source>
        <translation>服务器上</translation>
    </message>
    <message>
        <source>After the change, without admission and defaults</source>
        <translation>更改之后，不含准入控制和默认值</translation>
    </message>
    <message>
        <source>After the change</source>
        <translation>更改之后</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>No change</source>
        <translation>没有变更</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n 处变更</numerusform>
        </translation>
    </message>
    <message>
        <source>Asking the server what would change: %1 of %2…</source>
        <translation>正在询问服务器会有哪些变更：%1/%2…</translation>
    </message>
    <message numerus="yes">
        <source>%n will be changed</source>
        <translation>
            <numerusform>%n 个将被更改</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n would be refused</source>
        <translation>
            <numerusform>%n 个会被拒绝</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with a remark</source>
        <translation>
            <numerusform>%n 个有说明</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n would not change</source>
        <translation>
            <numerusform>%n 个不会改变</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nantian::views::ChartView</name>
    <message>
        <source>cores</source>
        <translation>核</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 shown, those with the highest use</source>
        <translation>显示 %2 项中用量最高的 %1 项</translation>
    </message>
    <message>
        <source>Replicas</source>
        <translation>副本</translation>
    </message>
    <message>
        <source>Utilization</source>
        <translation>利用率</translation>
    </message>
</context>
<context>
    <name>nantian::views::CodeView</name>
    <message>
        <source>YAML</source>
        <translation>YAML</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Unfold</source>
        <translation>展开</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>折叠</translation>
    </message>
    <message>
        <source>Fold all</source>
        <translation>全部折叠</translation>
    </message>
    <message>
        <source>Unfold all</source>
        <translation>全部展开</translation>
    </message>
    <message numerus="yes">
        <source>… %n line(s)</source>
        <translation>
            <numerusform>… %n 行</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nantian::views::ColumnsDialog</name>
    <message>
        <source>Columns of your own</source>
        <translation>自定义列</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Columns of your own: %1</source>
        <extracomment>%1 a kind</extracomment>
        <translation>自定义列：%1</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Annotation</source>
        <translation>注解</translation>
    </message>
    <message>
        <source>Key or path</source>
        <translation>键或路径</translation>
    </message>
    <message>
        <source>They stand behind the table&apos;s own columns, in every cluster. Double-click a title to change it.</source>
        <translation>它们排在表格自带的列之后，对所有集群有效。双击标题可修改。</translation>
    </message>
    <message>
        <source>Another column</source>
        <translation>添加一列</translation>
    </message>
    <message>
        <source>Label %1</source>
        <translation>标签 %1</translation>
    </message>
    <message>
        <source>Annotation %1</source>
        <translation>注解 %1</translation>
    </message>
    <message>
        <source>This column is there already.</source>
        <translation>已有这一列。</translation>
    </message>
    <message numerus="yes">
        <source>A table has at most %n columns of your own.</source>
        <translation>
            <numerusform>一张表格最多有 %n 个自定义列。</numerusform>
        </translation>
    </message>
    <message>
        <source>What it would show</source>
        <translation>它会显示的内容</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>The table is empty: there is nothing to try it out on.</source>
        <translation>表格是空的，没有可供试用的对象。</translation>
    </message>
    <message>
        <source>Reading the first objects…</source>
        <translation>正在读取前几个对象…</translation>
    </message>
    <message>
        <source>It cannot be tried out: %1</source>
        <translation>无法试用：%1</translation>
    </message>
    <message numerus="yes">
        <source>None of the first %n object(s) has a value there.</source>
        <translation>
            <numerusform>前 %n 个对象在该处都没有值。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nantian::views::CompareDialog</name>
    <message>
        <source>Compare %1</source>
        <translation>比较 %1</translation>
    </message>
    <message>
        <source>Compare %1 %2 with</source>
        <translation>将 %1 %2 与以下对象比较</translation>
    </message>
    <message>
        <source>Namespace %1 in %2</source>
        <translation>%2 中的命名空间 %1</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>上下文</translation>
    </message>
    <message>
        <source>Find or type namespace/name</source>
        <translation>查找，或输入 命名空间/名称</translation>
    </message>
    <message>
        <source>Find or type a name</source>
        <translation>查找或输入名称</translation>
    </message>
    <message>
        <source>Objects to compare with</source>
        <translation>可比较的对象</translation>
    </message>
    <message>
        <source>&amp;Namespace</source>
        <translation>命名空间(&amp;N)</translation>
    </message>
    <message>
        <source>Na&amp;me</source>
        <translation>名称(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Context</source>
        <translation>上下文(&amp;C)</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>%1 (open now)</source>
        <translation>%1（当前打开）</translation>
    </message>
    <message>
        <source>Use “%1”</source>
        <translation>使用“%1”</translation>
    </message>
    <message>
        <source>You may not list %1 here. Type the name of one.</source>
        <translation>你无权在此列出 %1。可输入其中一个的名称。</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>正在读取 %1…</translation>
    </message>
    <message numerus="yes">
        <source>%n more: type to find them.</source>
        <translation>
            <numerusform>另有 %n 个：输入文字即可查找。</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no other %1 here.</source>
        <translation>这里没有其他 %1。</translation>
    </message>
    <message>
        <source>Nantian connects to %1 for this alone, and only reads.</source>
        <translation>Nantian 仅为此连接 %1，并且只读取。</translation>
    </message>
</context>
<context>
    <name>nantian::views::ComparePage</name>
    <message>
        <source>Read again</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>Compare with…</source>
        <translation>与其他对象比较…</translation>
    </message>
    <message>
        <source>Compare the left side with something else.</source>
        <translation>将左侧与其他对象比较。</translation>
    </message>
    <message>
        <source>Read both sides again (%1).</source>
        <translation>重新读取两侧（%1）。</translation>
    </message>
    <message>
        <source>%1: %2 ↔ %3</source>
        <extracomment>%1 name of an object that is compared in two places, %2 and %3 those places</extracomment>
        <translation>%1：%2 ↔ %3</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%2 中的 %1</translation>
    </message>
    <message>
        <source>%1 is no longer in the kubeconfig. Choose another to compare with.</source>
        <translation>%1 已不在 kubeconfig 中。请选择其他对象进行比较。</translation>
    </message>
    <message>
        <source>%1 cannot be reached: %2 Nantian keeps trying.</source>
        <translation>无法连接 %1：%2Nantian 会继续尝试。</translation>
    </message>
    <message>
        <source>%1 does not know the kind %2. Install its definition there, or choose another to compare with.</source>
        <translation>%1 没有资源类型 %2。请在那里安装其定义，或选择其他对象进行比较。</translation>
    </message>
    <message>
        <source>There is no %1 %2 in %3. Choose another to compare with.</source>
        <translation>%3 中没有 %1 %2。请选择其他对象进行比较。</translation>
    </message>
    <message>
        <source>They can be compared once both have been read.</source>
        <translation>两侧都读取之后才能比较。</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>namespace %1</source>
        <translation>命名空间 %1</translation>
    </message>
    <message>
        <source>context %1</source>
        <translation>上下文 %1</translation>
    </message>
    <message>
        <source>read at %1</source>
        <translation>读取于 %1</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>正在读取</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>连接中</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>未读取</translation>
    </message>
    <message>
        <source>not all could be read</source>
        <translation>未能全部读取</translation>
    </message>
    <message>
        <source>reading both sides</source>
        <translation>正在读取两侧</translation>
    </message>
    <message>
        <source>not live; without status and what only the server writes</source>
        <translation>非实时；不含 status 和仅由服务器写入的字段</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>没有可以撤销的操作。</translation>
    </message>
</context>
<context>
    <name>nantian::views::ComparisonView</name>
    <message>
        <source>the whole object</source>
        <translation>整个对象</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>并排</translation>
    </message>
    <message>
        <source>Both objects as YAML.</source>
        <translation>以 YAML 显示两个对象。</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Only the fields that differ, as a tree.</source>
        <translation>只以树形显示有差异的字段。</translation>
    </message>
    <message>
        <source>Copy as patch</source>
        <translation>复制为补丁</translation>
    </message>
    <message>
        <source>Fields that differ</source>
        <translation>有差异的字段</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>正在比较…</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) differ</source>
        <translation>
            <numerusform>%n 个字段有差异</numerusform>
        </translation>
    </message>
    <message>
        <source>lists compared without the server&apos;s schema</source>
        <translation>列表未按服务器的模式比较</translation>
    </message>
    <message>
        <source>values of Secrets hidden</source>
        <translation>Secret 的值已隐藏</translation>
    </message>
    <message>
        <source>What makes the right side of the left one, as JSON (%1).</source>
        <translation>使左侧变为右侧的内容，JSON 格式（%1）。</translation>
    </message>
    <message>
        <source>A patch would hold values of a Secret.</source>
        <translation>补丁会包含 Secret 的值。</translation>
    </message>
    <message>
        <source>Hide values</source>
        <translation>隐藏值</translation>
    </message>
    <message>
        <source>Reveal values</source>
        <translation>显示值</translation>
    </message>
</context>
<context>
    <name>nantian::views::ConfirmDialog</name>
    <message>
        <source>Cluster</source>
        <translation>集群</translation>
    </message>
    <message>
        <source>Namespace</source>
        <translation>命名空间</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>资源类型</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Names (%1)</source>
        <translation>名称（%1）</translation>
    </message>
    <message>
        <source>Type %1 to confirm:</source>
        <translation>输入 %1 以确认：</translation>
    </message>
</context>
<context>
    <name>nantian::views::ConflictView</name>
    <message>
        <source>nobody by name</source>
        <translation>未指明</translation>
    </message>
    <message>
        <source>%1, %2 ago</source>
        <translation>%1，%2 前</translation>
    </message>
    <message>
        <source>Fields that others manage</source>
        <translation>由他人管理的字段</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>接管</translation>
    </message>
    <message>
        <source>Managed by</source>
        <translation>管理者</translation>
    </message>
    <message>
        <source>On the server</source>
        <translation>服务器上</translation>
    </message>
    <message>
        <source>In your text</source>
        <translation>你的文本中</translation>
    </message>
    <message>
        <source>(removed)</source>
        <translation>（已删除）</translation>
    </message>
    <message numerus="yes">
        <source>Others manage %n field(s) that you changed or removed. Check those to take over; the others stay as they are on the server.</source>
        <translation>
            <numerusform>你更改或删除的字段中有 %n 个由他人管理。勾选要接管的字段；其余字段在服务器上保持不变。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nantian::views::ContainersTab</name>
    <message>
        <source>init container</source>
        <translation>Init 容器</translation>
    </message>
    <message>
        <source>sidecar</source>
        <translation>边车容器</translation>
    </message>
    <message>
        <source>ephemeral container</source>
        <translation>临时容器</translation>
    </message>
    <message>
        <source>delay %1 s</source>
        <translation>延迟 %1 秒</translation>
    </message>
    <message>
        <source>every %1 s</source>
        <translation>每 %1 秒一次</translation>
    </message>
    <message>
        <source>timeout %1 s</source>
        <translation>超时 %1 秒</translation>
    </message>
    <message>
        <source>fails after %1</source>
        <translation>连续失败 %1 次后判定为失败</translation>
    </message>
    <message>
        <source>passes after %1</source>
        <translation>连续成功 %1 次后判定为成功</translation>
    </message>
    <message>
        <source>grace %1 s</source>
        <translation>宽限期 %1 秒</translation>
    </message>
    <message>
        <source>Liveness probe</source>
        <translation>存活探针</translation>
    </message>
    <message>
        <source>Readiness probe</source>
        <translation>就绪探针</translation>
    </message>
    <message>
        <source>Startup probe</source>
        <translation>启动探针</translation>
    </message>
    <message>
        <source>%1, host port %2</source>
        <translation>%1，主机端口 %2</translation>
    </message>
    <message>
        <source>key %1 of ConfigMap %2</source>
        <translation>ConfigMap %2 的键 %1</translation>
    </message>
    <message>
        <source>key %1 of Secret %2</source>
        <translation>Secret %2 的键 %1</translation>
    </message>
    <message>
        <source>field %1</source>
        <translation>字段 %1</translation>
    </message>
    <message>
        <source>resource %1</source>
        <translation>资源 %1</translation>
    </message>
    <message>
        <source>resource %1 of %2</source>
        <translation>%2 的资源 %1</translation>
    </message>
    <message>
        <source>key %1 of a file in volume %2</source>
        <translation>卷 %2 中文件的键 %1</translation>
    </message>
    <message>
        <source>all keys of ConfigMap %1</source>
        <translation>ConfigMap %1 的所有键</translation>
    </message>
    <message>
        <source>all keys of Secret %1</source>
        <translation>Secret %1 的所有键</translation>
    </message>
    <message>
        <source>%1, optional</source>
        <translation>%1，可选</translation>
    </message>
    <message>
        <source>, sub-path %1</source>
        <translation>，子路径 %1</translation>
    </message>
    <message>
        <source>, read-only</source>
        <translation>，只读</translation>
    </message>
    <message>
        <source>Containers</source>
        <translation>容器</translation>
    </message>
    <message>
        <source>Container %1</source>
        <translation>容器 %1</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>%1, ready</source>
        <translation>%1，已就绪</translation>
    </message>
    <message>
        <source>%1, not ready</source>
        <translation>%1，未就绪</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Last state</source>
        <translation>上一个状态</translation>
    </message>
    <message>
        <source>Restarts</source>
        <translation>重启次数</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>镜像</translation>
    </message>
    <message>
        <source>Image ID</source>
        <translation>镜像 ID</translation>
    </message>
    <message>
        <source>Pull policy</source>
        <translation>拉取策略</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Other requests</source>
        <translation>其他请求</translation>
    </message>
    <message>
        <source>Other limits</source>
        <translation>其他限制</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>环境变量</translation>
    </message>
    <message>
        <source>Mounts</source>
        <translation>挂载</translation>
    </message>
</context>
<context>
    <name>nantian::views::ContextChooser</name>
    <message>
        <source>Context</source>
        <translation>上下文</translation>
    </message>
    <message>
        <source>TLS not verified</source>
        <translation>未验证 TLS</translation>
    </message>
    <message>
        <source>The kubeconfig switches certificate checks off for this cluster (insecure-skip-tls-verify). Anyone on the way can read and change what is sent.</source>
        <translation>kubeconfig 关闭了对此集群的证书检查（insecure-skip-tls-verify）。传输途中的任何人都可以读取和更改所发送的内容。</translation>
    </message>
    <message>
        <source>%1 (production, opens read-only)</source>
        <translation>%1（生产环境，以只读方式打开）</translation>
    </message>
    <message>
        <source>Open a kubeconfig file…</source>
        <translation>打开 kubeconfig 文件…</translation>
    </message>
    <message>
        <source>No context</source>
        <translation>没有上下文</translation>
    </message>
    <message>
        <source>connecting</source>
        <extracomment>state of a cluster</extracomment>
        <translation>连接中</translation>
    </message>
    <message>
        <source>unreachable</source>
        <extracomment>state of a cluster</extracomment>
        <translation>无法访问</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Read-only: click to allow changes</source>
        <translation>只读：点击以允许更改</translation>
    </message>
    <message>
        <source>Changes allowed: click to lock</source>
        <translation>允许更改：点击以锁定</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>Allow changes for 30 minutes</source>
        <translation>允许更改 30 分钟</translation>
    </message>
    <message>
        <source>Allow changes and remember it</source>
        <translation>允许更改并记住</translation>
    </message>
    <message>
        <source>removed</source>
        <extracomment>state of a cluster: its context is no longer in the kubeconfig</extracomment>
        <translation>已移除</translation>
    </message>
    <message>
        <source>Changes allowed until %1: click to lock</source>
        <translation>允许更改至 %1：点击锁定</translation>
    </message>
</context>
<context>
    <name>nantian::views::ControlPlaneView</name>
    <message>
        <source>Control plane</source>
        <translation>控制平面</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
</context>
<context>
    <name>nantian::views::DetailTableView</name>
    <message>
        <source>Open %1</source>
        <translation>打开 %1</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Hide</source>
        <extracomment>a button: hides the value of a key</extracomment>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation>显示值</translation>
    </message>
    <message>
        <source>Hide certificate</source>
        <translation>隐藏证书</translation>
    </message>
    <message>
        <source>Show certificate</source>
        <translation>显示证书</translation>
    </message>
    <message>
        <source>Reads the Secret and shows what its certificate says. Nothing of it is kept.</source>
        <translation>读取该 Secret 并显示其证书的内容。不保留任何内容。</translation>
    </message>
</context>
<context>
    <name>nantian::views::DetailsPane</name>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Containers</source>
        <translation>容器</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Revisions</source>
        <translation>修订版本</translation>
    </message>
    <message>
        <source>YAML</source>
        <translation>YAML</translation>
    </message>
    <message>
        <source>%1 is gone. What is shown here is its last known state.</source>
        <translation>%1 已不存在。此处显示的是其最后的已知状态。</translation>
    </message>
    <message>
        <source>The server does not list %1.</source>
        <translation>服务器不提供 %1 的列表。</translation>
    </message>
    <message>
        <source>Rollout</source>
        <translation>滚动更新</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>关系</translation>
    </message>
</context>
<context>
    <name>nantian::views::DifferenceView</name>
    <message>
        <source>Difference</source>
        <translation>差异</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) added</source>
        <translation>
            <numerusform>新增 %n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) removed</source>
        <translation>
            <numerusform>删除 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing differs.</source>
        <translation>没有差异。</translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged line(s)</source>
        <translation>
            <numerusform>%n 行未更改</numerusform>
        </translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>正在比较…</translation>
    </message>
</context>
<context>
    <name>nantian::views::DrainDialog</name>
    <message>
        <source>loses the data of its emptyDir</source>
        <translation>会丢失其 emptyDir 中的数据</translation>
    </message>
    <message>
        <source>nothing makes it anew</source>
        <translation>没有控制器会重新创建它</translation>
    </message>
    <message>
        <source>Stays: of a DaemonSet</source>
        <translation>保留：属于 DaemonSet</translation>
    </message>
    <message>
        <source>Stays: the kubelet&apos;s own</source>
        <translation>保留：kubelet 自身的静态 Pod</translation>
    </message>
    <message>
        <source>Evicting…</source>
        <translation>正在驱逐…</translation>
    </message>
    <message>
        <source>Refused for now, asked again: %1</source>
        <extracomment>%1 the server&apos;s words</extracomment>
        <translation>暂时被拒绝，将再次请求：%1</translation>
    </message>
    <message>
        <source>Ending…</source>
        <translation>正在终止…</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>已离开</translation>
    </message>
    <message>
        <source>Drain %1</source>
        <translation>腾空 %1</translation>
    </message>
    <message>
        <source>Drain node %1</source>
        <translation>腾空节点 %1</translation>
    </message>
    <message>
        <source>In %1. The node takes no new pods, and its pods are evicted, as far as their disruption budgets allow.</source>
        <translation>位于 %1。节点不再接受新的 Pod，其上的 Pod 在干扰预算允许的范围内被驱逐。</translation>
    </message>
    <message>
        <source>Reading the pods of the node…</source>
        <translation>正在读取节点上的 Pod…</translation>
    </message>
    <message>
        <source>Pods</source>
        <translation>Pod</translation>
    </message>
    <message>
        <source>Pod</source>
        <translation>Pod</translation>
    </message>
    <message>
        <source>Namespace</source>
        <translation>命名空间</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>处理结果</translation>
    </message>
    <message>
        <source>Drain</source>
        <translation>腾空</translation>
    </message>
    <message>
        <source>Evict no more</source>
        <translation>不再驱逐</translation>
    </message>
    <message>
        <source>Type %1 to confirm:</source>
        <translation>输入 %1 以确认：</translation>
    </message>
    <message>
        <source>%1 was not drained: %2</source>
        <translation>%1 未腾空：%2</translation>
    </message>
    <message numerus="yes">
        <source>Lose the emptyDir data of %n pod(s)</source>
        <translation>
            <numerusform>丢弃 %n 个 Pod 的 emptyDir 数据</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Evict %n pod(s) that nothing makes anew</source>
        <translation>
            <numerusform>驱逐 %n 个不会被重新创建的 Pod</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no pod to evict.</source>
        <translation>没有要驱逐的 Pod。</translation>
    </message>
    <message numerus="yes">
        <source>%n pod(s) will be evicted.</source>
        <translation>
            <numerusform>将驱逐 %n 个 Pod。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n gone</source>
        <translation>
            <numerusform>%1 / %n 已离开</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n held by a disruption budget</source>
        <translation>
            <numerusform>%n 个受干扰预算限制</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n 个失败</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Drained %1: %n pod(s) gone</source>
        <translation>
            <numerusform>已腾空 %1：%n 个 Pod 已离开</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is cordoned, not drained: %2 of %n pod(s) gone</source>
        <translation>
            <numerusform>%1 已封锁但未腾空：%2 / %n 个 Pod 已离开</numerusform>
        </translation>
    </message>
    <message>
        <source>Node %1 is being drained: no more of its pods would be evicted.</source>
        <translation>节点 %1 正在腾空：不会再驱逐它的 Pod。</translation>
    </message>
    <message>
        <source>Came since: %1</source>
        <extracomment>%1 what would be lost</extracomment>
        <translation>此后出现：%1</translation>
    </message>
    <message>
        <source>Comes back to the cordoned node: left alone</source>
        <translation>一再回到已封锁的节点：不再处理</translation>
    </message>
    <message>
        <source>Evict these too</source>
        <translation>也驱逐这些</translation>
    </message>
    <message numerus="yes">
        <source>%n came since and wait for your answer</source>
        <translation>
            <numerusform>%n 个此后出现，等待您的确认</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nantian::views::Drawer</name>
    <message>
        <source>Drawer</source>
        <translation>底部面板</translation>
    </message>
    <message>
        <source>Move to a window of its own</source>
        <translation>移到独立窗口</translation>
    </message>
    <message>
        <source>Hide the drawer</source>
        <translation>隐藏底部面板</translation>
    </message>
</context>
<context>
    <name>nantian::views::EditDialog</name>
    <message>
        <source>In %1</source>
        <translation>位于 %1</translation>
    </message>
    <message>
        <source>Namespace %1 in %2</source>
        <translation>%2 中的命名空间 %1</translation>
    </message>
    <message>
        <source>Reading what is there…</source>
        <translation>正在读取现有内容…</translation>
    </message>
    <message>
        <source>What is there is not known.</source>
        <translation>现有内容未知。</translation>
    </message>
    <message>
        <source>There is nothing to compare yet.</source>
        <translation>尚无可比较的内容。</translation>
    </message>
    <message>
        <source>Nothing is changed yet.</source>
        <translation>尚未更改。</translation>
    </message>
    <message>
        <source>Asking the server what would change…</source>
        <translation>正在询问服务器会更改什么…</translation>
    </message>
    <message>
        <source>What would change is not known.</source>
        <translation>会发生什么更改未知。</translation>
    </message>
    <message>
        <source>On the server</source>
        <translation>服务器上</translation>
    </message>
    <message>
        <source>After the change, without admission and defaults</source>
        <translation>更改之后，不含准入控制和默认值</translation>
    </message>
    <message>
        <source>After the change</source>
        <translation>更改之后</translation>
    </message>
</context>
<context>
    <name>nantian::views::EditorFile</name>
    <message>
        <source>YAML and JSON (*.yaml *.yml *.json)</source>
        <translation>YAML 和 JSON (*.yaml *.yml *.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Save the text</source>
        <translation>保存文本</translation>
    </message>
    <message>
        <source>Overwrite %1?</source>
        <translation>覆盖 %1？</translation>
    </message>
    <message>
        <source>Another program changed it since it was read. What that wrote is lost.</source>
        <translation>读取之后，另一个程序更改了此文件。覆盖后其写入的内容将丢失。</translation>
    </message>
    <message>
        <source>Overwrite</source>
        <translation>覆盖</translation>
    </message>
    <message>
        <source>It is there already. What it holds is lost.</source>
        <translation>该文件已存在。覆盖后其内容将丢失。</translation>
    </message>
</context>
<context>
    <name>nantian::views::EditorHelp</name>
    <message>
        <source>Explain</source>
        <translation>字段说明</translation>
    </message>
    <message>
        <source>Snippets</source>
        <translation>代码片段</translation>
    </message>
    <message>
        <source>Objects to begin with (Ctrl+Space in an empty text).</source>
        <translation>可作为起点的对象（在空文本中按 Ctrl+Space）。</translation>
    </message>
    <message>
        <source>What the field at the cursor is, by the server&apos;s schema (F1).</source>
        <translation>按服务器的模式说明光标处的字段（F1）。</translation>
    </message>
</context>
<context>
    <name>nantian::views::EmptyState</name>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
</context>
<context>
    <name>nantian::views::EventListModel</name>
    <message>
        <source>Warning: %1</source>
        <translation>警告：%1</translation>
    </message>
</context>
<context>
    <name>nantian::views::EventsTab</name>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Reading events…</source>
        <translation>正在读取事件…</translation>
    </message>
    <message>
        <source>No events. The server keeps events for an hour unless it is told otherwise.</source>
        <translation>没有事件。除非另行设置，服务器只保留一小时内的事件。</translation>
    </message>
</context>
<context>
    <name>nantian::views::ExplainPane</name>
    <message>
        <source>replaced as a whole</source>
        <translation>整体替换</translation>
    </message>
    <message>
        <source>value by value</source>
        <translation>按值合并</translation>
    </message>
    <message>
        <source>item by item, by %1</source>
        <translation>按 %1 逐项合并</translation>
    </message>
    <message>
        <source>Follow the cursor</source>
        <translation>跟随光标</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>插入</translation>
    </message>
    <message>
        <source>Find a field…</source>
        <translation>查找字段…</translation>
    </message>
    <message>
        <source>Find a field</source>
        <translation>查找字段</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>默认值</translation>
    </message>
    <message>
        <source>One of</source>
        <translation>可选值</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>合并方式</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>其他字段</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>There is no document at the cursor.</source>
        <translation>光标处没有文档。</translation>
    </message>
    <message>
        <source>Fields are explained once the document at the cursor has an apiVersion and a kind.</source>
        <translation>光标处的文档写有 apiVersion 和 kind 之后，才能说明其字段。</translation>
    </message>
    <message>
        <source>The description of %1 cannot be read: %2</source>
        <translation>无法读取 %1 的说明：%2</translation>
    </message>
    <message>
        <source>The server describes no %1 in %2.</source>
        <translation>服务器没有说明 %2 中的 %1。</translation>
    </message>
    <message numerus="yes">
        <source>Fields, without %n more: the search finds them</source>
        <translation>
            <numerusform>字段，另有 %n 个未列出，可用搜索查找</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, required</source>
        <translation>%1，必需</translation>
    </message>
    <message>
        <source>The server describes no field %1 in it.</source>
        <translation>服务器没有说明其中的字段 %1。</translation>
    </message>
    <message>
        <source>Deprecated.</source>
        <translation>已弃用。</translation>
    </message>
    <message>
        <source>Deprecated: %1</source>
        <translation>已弃用：%1</translation>
    </message>
    <message>
        <source>fields that are not described are kept</source>
        <translation>保留未说明的字段</translation>
    </message>
    <message>
        <source>No field of %1 is named so.</source>
        <translation>%1 中没有这样命名的字段。</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s)</source>
        <translation>
            <numerusform>%n 个字段</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The nearest %n fields</source>
        <translation>
            <numerusform>最接近的 %n 个字段</numerusform>
        </translation>
    </message>
    <message>
        <source>required</source>
        <translation>必需</translation>
    </message>
    <message>
        <source>deprecated</source>
        <translation>已弃用</translation>
    </message>
    <message>
        <source>Write the key at the cursor.</source>
        <translation>在光标处写入该键。</translation>
    </message>
    <message>
        <source>Put the cursor on an empty line where the field belongs.</source>
        <translation>把光标放到该字段所属位置的空行上。</translation>
    </message>
</context>
<context>
    <name>nantian::views::FilterField</name>
    <message>
        <source>Filter</source>
        <translation>过滤</translation>
    </message>
    <message>
        <source>Saved filters (Alt+Down)</source>
        <translation>已保存的过滤条件（Alt+Down）</translation>
    </message>
    <message>
        <source>Words are searched in every column. !word excludes, /regex/ matches.
status:Running looks at one column, ns:shop at the namespace, label:app=web at a label; is:broken keeps what is not well.
age:&lt;1h, restarts:&gt;3, memory:&gt;=500Mi and cpu:&gt;80% compare values (&lt;, &lt;=, =, &gt;=, &gt;); a percentage is of the request, else of the limit.
Down and Tab choose what is offered below.</source>
        <translation>在所有列中查找词语。!word 排除，/regex/ 匹配正则。
status:Running 只看一列，ns:shop 看命名空间，label:app=web 看标签；is:broken 只留下有问题的。
age:&lt;1h、restarts:&gt;3、memory:&gt;=500Mi 和 cpu:&gt;80% 比较数值（&lt;、&lt;=、=、&gt;=、&gt;）；百分比相对于请求，没有请求则相对于限制。
按 Down 或 Tab 选用下方给出的补全。</translation>
    </message>
    <message>
        <source>What the filter may go on with</source>
        <translation>过滤条件的补全</translation>
    </message>
    <message>
        <source>What is not well</source>
        <translation>有问题的</translation>
    </message>
    <message>
        <source>A label</source>
        <translation>一个标签</translation>
    </message>
    <message>
        <source>What owns it</source>
        <translation>其属主</translation>
    </message>
</context>
<context>
    <name>nantian::views::FinalizersDialog</name>
    <message>
        <source>Reading what is there…</source>
        <translation>正在读取现有内容…</translation>
    </message>
    <message>
        <source>What holds up the deletion of %1</source>
        <translation>是什么阻碍了 %1 的删除</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%2 中的 %1</translation>
    </message>
    <message>
        <source>%1 in namespace %2 of %3</source>
        <translation>%3 的命名空间 %2 中的 %1</translation>
    </message>
    <message>
        <source>Finalizers</source>
        <translation>终结器</translation>
    </message>
    <message>
        <source>Type %1 to take out the marked finalizers by hand:</source>
        <translation>输入 %1 以手动移除选中的终结器：</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>%1 is not there any more.</source>
        <translation>%1 已不存在。</translation>
    </message>
    <message>
        <source>Nobody has asked for the deletion of %1, and nothing would hold it up.</source>
        <translation>无人请求删除 %1，也没有什么会阻碍删除。</translation>
    </message>
    <message>
        <source>Nobody has asked for the deletion of %1. Once somebody has, it waits for these finalizers.</source>
        <translation>无人请求删除 %1。一旦请求删除，它会等待这些终结器。</translation>
    </message>
    <message>
        <source>Being deleted since %1. It has %2 s to end; no finalizer holds it up.</source>
        <translation>删除已进行 %1。它有 %2 秒用于结束；没有终结器阻碍。</translation>
    </message>
    <message>
        <source>Being deleted since %1. No finalizer holds it up.</source>
        <translation>删除已进行 %1。没有终结器阻碍。</translation>
    </message>
    <message>
        <source>Being deleted since %1. It goes once each of these is taken out by whoever put it in.</source>
        <translation>删除已进行 %1。在以下各项被其添加者移除后，它才会消失。</translation>
    </message>
    <message>
        <source>Taken out by: not known; its name says no more.</source>
        <translation>移除者：未知；其名称未说明更多。</translation>
    </message>
    <message>
        <source>Taken out by: %1.</source>
        <translation>移除者：%1。</translation>
    </message>
    <message>
        <source>Taken out by hand: %1</source>
        <translation>手动移除的后果：%1</translation>
    </message>
    <message>
        <source>What is inside</source>
        <translation>其中的内容</translation>
    </message>
    <message>
        <source>The namespace goes once everything inside is gone; the namespace controller says what keeps it. To take its own finalizer out by hand would leave objects behind that nobody reaches.</source>
        <translation>命名空间在其中的一切消失后才会消失；命名空间控制器会说明是什么留住了它。手动移除它自己的终结器会留下无人能访问的对象。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>nantian::views::FindBar</name>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Find in the text</source>
        <translation>在文本中查找</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>替换为</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>区分大小写</translation>
    </message>
    <message>
        <source>Whole words only</source>
        <translation>全字匹配</translation>
    </message>
    <message>
        <source>Regular expression; $1 in the replacement is its first group</source>
        <translation>正则表达式；替换内容中的 $1 是第一个分组</translation>
    </message>
    <message>
        <source>Previous place (Shift+F3)</source>
        <translation>上一处 (Shift+F3)</translation>
    </message>
    <message>
        <source>Next place (F3)</source>
        <translation>下一处 (F3)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭 (Esc)</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Replace this place and go to the next</source>
        <translation>替换此处并转到下一处</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>全部替换</translation>
    </message>
    <message>
        <source>Replace every place; one undo takes it back</source>
        <translation>替换每一处；撤销一次即可全部恢复</translation>
    </message>
    <message>
        <source>Gone on from the end</source>
        <translation>已从末尾继续查找</translation>
    </message>
    <message>
        <source>Gone on from the beginning</source>
        <translation>已从开头继续查找</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) replaced</source>
        <translation>
            <numerusform>已替换 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>The pattern takes too long on this text.</source>
        <translation>用此模式搜索这段文本耗时过长。</translation>
    </message>
    <message>
        <source>The pattern cannot be read: %1.</source>
        <translation>无法读取该模式：%1。</translation>
    </message>
    <message>
        <source>more than %1</source>
        <translation>超过 %1</translation>
    </message>
    <message>
        <source>no match</source>
        <translation>无匹配</translation>
    </message>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n 处匹配</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>nantian::views::GoToPalette</name>
    <message>
        <source>Go to a kind, object, context, namespace or action</source>
        <translation>前往种类、对象、上下文、命名空间或操作</translation>
    </message>
</context>
<context>
    <name>nantian::views::HelmActions</name>
    <message>
        <source>Revision %1</source>
        <translation>修订版本 %1</translation>
    </message>
    <message>
        <source>helm: %1</source>
        <translation>helm：%1</translation>
    </message>
    <message>
        <source>Installing %1</source>
        <translation>正在安装 %1</translation>
    </message>
    <message>
        <source>Upgrading %1</source>
        <translation>正在升级 %1</translation>
    </message>
    <message>
        <source>Roll back %1 to revision %2?</source>
        <translation>将 %1 回滚到修订版本 %2？</translation>
    </message>
    <message>
        <source>Roll back to revision %1</source>
        <translation>回滚到修订版本 %1</translation>
    </message>
    <message>
        <source>helm makes revision %1 of what revision %2 was. What others changed in these objects since stands in neither of them.</source>
        <translation>helm 会以修订版本 %2 的内容生成修订版本 %1。此后他人对这些对象所做的改动不在其中任何一个里。</translation>
    </message>
    <message>
        <source>After rolling back to revision %1</source>
        <translation>回滚到修订版本 %1 之后</translation>
    </message>
    <message>
        <source>Rolling %1 back to revision %2</source>
        <translation>正在将 %1 回滚到修订版本 %2</translation>
    </message>
    <message>
        <source>Uninstall %1?</source>
        <translation>卸载 %1？</translation>
    </message>
    <message>
        <source>Uninstall</source>
        <translation>卸载</translation>
    </message>
    <message>
        <source>helm deletes these objects and the release&apos;s history: it cannot be rolled back. Objects that keep themselves by the annotation helm.sh/resource-policy stay.</source>
        <translation>helm 会删除这些对象以及 Release 的历史：之后无法回滚。带有注解 helm.sh/resource-policy 而要求保留的对象会留下。</translation>
    </message>
    <message>
        <source>After uninstalling</source>
        <translation>卸载之后</translation>
    </message>
    <message>
        <source>Uninstalling %1</source>
        <translation>正在卸载 %1</translation>
    </message>
    <message>
        <source>The chart of %1 brings no tests</source>
        <translation>%1 的 Chart 不带测试</translation>
    </message>
    <message>
        <source>Test %1?</source>
        <translation>测试 %1？</translation>
    </message>
    <message>
        <source>Run the tests</source>
        <translation>运行测试</translation>
    </message>
    <message>
        <source>helm makes these objects and waits for them: %1.</source>
        <translation>helm 会创建这些对象并等待它们完成：%1。</translation>
    </message>
    <message>
        <source>Testing %1</source>
        <translation>正在测试 %1</translation>
    </message>
</context>
<context>
    <name>nantian::views::HelmDialog</name>
    <message>
        <source>Create the namespace if it does not exist</source>
        <translation>命名空间不存在时创建它</translation>
    </message>
    <message>
        <source>Show the difference</source>
        <translation>显示差异</translation>
    </message>
    <message>
        <source>Install a Helm chart</source>
        <translation>安装 Helm Chart</translation>
    </message>
    <message>
        <source>Upgrade %1</source>
        <translation>升级 %1</translation>
    </message>
    <message>
        <source>Install</source>
        <translation>安装</translation>
    </message>
    <message>
        <source>Upgrade</source>
        <translation>升级</translation>
    </message>
    <message>
        <source>Type the name of the release to confirm:</source>
        <translation>输入 Release 的名称以确认：</translation>
    </message>
    <message>
        <source>What would change stands here before anything is written.</source>
        <translation>写入之前，这里会显示将要发生的变化。</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>集群</translation>
    </message>
    <message>
        <source>Name of the release</source>
        <translation>Release 的名称</translation>
    </message>
    <message>
        <source>Namespace</source>
        <translation>命名空间</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Release</translation>
    </message>
    <message>
        <source>%1, as the release keeps it</source>
        <translation>%1，即 Release 自己保存的 Chart</translation>
    </message>
    <message>
        <source>Folder, archive, repo/name or oci://…</source>
        <translation>文件夹、归档、repo/name 或 oci://…</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Chart</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>文件夹…</translation>
    </message>
    <message>
        <source>Archive…</source>
        <translation>归档…</translation>
    </message>
    <message>
        <source>Of a chart from a repository; empty: the newest</source>
        <translation>用于仓库中的 Chart；留空表示最新版本</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Values, which take the place of those given before</source>
        <translation>值，将取代之前给定的值</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Folder of a chart</source>
        <translation>Chart 所在的文件夹</translation>
    </message>
    <message>
        <source>Archive of a chart</source>
        <translation>Chart 的归档</translation>
    </message>
    <message>
        <source>Charts (*.tgz *.tar.gz)</source>
        <translation>Chart (*.tgz *.tar.gz)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Something was changed since. Show the difference again.</source>
        <translation>此后有改动。请重新显示差异。</translation>
    </message>
    <message>
        <source>Asking helm and the server what would change…</source>
        <translation>正在询问 helm 和服务器会发生什么变化…</translation>
    </message>
    <message>
        <source>What would change is not known.</source>
        <translation>会发生什么更改未知。</translation>
    </message>
    <message>
        <source>As it is installed</source>
        <translation>当前安装的内容</translation>
    </message>
    <message>
        <source>After the install</source>
        <translation>安装之后</translation>
    </message>
    <message>
        <source>After the upgrade</source>
        <translation>升级之后</translation>
    </message>
    <message>
        <source>Name, namespace and chart are needed.</source>
        <translation>需要名称、命名空间和 Chart。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 a verb on a button, %2 what it would change: &quot;1 to create, 2 to change&quot;</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Show the difference first.</source>
        <translation>请先显示差异。</translation>
    </message>
    <message numerus="yes">
        <source>The server refuses %n object(s) of this: helm would stop there and leave the release failed.</source>
        <translation>
            <numerusform>服务器拒绝其中 %n 个对象：helm 会停在那里，并留下一个失败的发布。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nantian::views::HelmRun</name>
    <message>
        <source>Stop helm</source>
        <translation>停止 helm</translation>
    </message>
    <message>
        <source>What helm writes</source>
        <translation>helm 的输出</translation>
    </message>
    <message>
        <source>%1…</source>
        <translation>%1…</translation>
    </message>
    <message>
        <source>%1: asked helm to stop, waiting for it</source>
        <translation>%1：已要求 helm 停止，正在等待</translation>
    </message>
    <message>
        <source>%1: done</source>
        <translation>%1：完成</translation>
    </message>
    <message>
        <source>%1: stopped</source>
        <translation>%1：已停止</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: helm would be stopped before it is done.</source>
        <translation>%1：helm 会在完成之前被停止。</translation>
    </message>
</context>
<context>
    <name>nantian::views::ImageDialog</name>
    <message>
        <source>Set the image of %1 %2</source>
        <translation>设置 %1 %2 的镜像</translation>
    </message>
    <message>
        <source>Set image</source>
        <translation>设置镜像</translation>
    </message>
    <message>
        <source>%1 (init)</source>
        <extracomment>%1 the name of a container</extracomment>
        <translation>%1（Init）</translation>
    </message>
    <message>
        <source>Image of container %1</source>
        <translation>容器 %1 的镜像</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 a container, %2 a sentence</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>Set %n images</source>
        <translation>
            <numerusform>设置 %n 个镜像</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nantian::views::Keepers</name>
    <message>
        <source>Helm release %1 holds this object: its next upgrade or rollback may set the change back.</source>
        <translation>Helm Release %1 管理此对象：下一次升级或回滚可能会撤销这项更改。</translation>
    </message>
    <message>
        <source>Argo CD application %1 holds this object: its next sync may set the change back.</source>
        <translation>Argo CD 应用 %1 管理此对象：下一次同步可能会撤销这项更改。</translation>
    </message>
    <message>
        <source>Flux %1 %2 holds this object and may set the change back.</source>
        <translation>Flux %1 %2 管理此对象，可能会撤销这项更改。</translation>
    </message>
    <message>
        <source>%1 made this object and may set the change back.</source>
        <translation>此对象由 %1 创建，它可能会撤销这项更改。</translation>
    </message>
    <message>
        <source>HorizontalPodAutoscaler %1 sets the replicas: a number set here lasts until it decides again.</source>
        <translation>副本数由 HorizontalPodAutoscaler %1 设定：在此设置的数量只保持到它下一次作出决定。</translation>
    </message>
    <message>
        <source>The server does not try this out (%1). Shown is our own result, without admission and defaults.</source>
        <translation>服务器不对此试运行（%1）。所示为 Nantian 自行得出的结果，不含准入控制和默认值。</translation>
    </message>
    <message>
        <source>Helm release %1</source>
        <extracomment>%1 its name; in the middle of a sentence</extracomment>
        <translation>Helm Release %1</translation>
    </message>
    <message>
        <source>Argo CD application %1</source>
        <extracomment>%1 its name; in the middle of a sentence</extracomment>
        <translation>Argo CD 应用 %1</translation>
    </message>
    <message>
        <source>The mark of %1 is removed: until it is set again, nothing tells that this object belongs to it.</source>
        <translation>%1 的标记会被移除：在重新设置之前，看不出此对象属于它。</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>以及另外 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Annotations that revision %1 does not have are lost: %2.</source>
        <extracomment>%1 a number, %2 names</extracomment>
        <translation>修订版本 %1 中没有的注解会丢失：%2。</translation>
    </message>
</context>
<context>
    <name>nantian::views::KeyEditor</name>
    <message>
        <source> or </source>
        <translation> 或 </translation>
    </message>
    <message>
        <source>Take its keys away</source>
        <translation>移除其按键</translation>
    </message>
    <message>
        <source>Back to its default</source>
        <translation>恢复默认</translation>
    </message>
    <message>
        <source>Change keys</source>
        <translation>更改按键</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>功能</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>新按键</translation>
    </message>
    <message>
        <source>Reset all keys</source>
        <translation>重置所有按键</translation>
    </message>
    <message>
        <source>In a table</source>
        <translation>在表格中</translation>
    </message>
    <message>
        <source>Anywhere</source>
        <translation>任何位置</translation>
    </message>
    <message>
        <source>Take it over</source>
        <translation>改归此功能</translation>
    </message>
    <message>
        <source>Add this key</source>
        <translation>添加此按键</translation>
    </message>
    <message>
        <source>Click the field and press the new key.</source>
        <translation>点击输入框，然后按下新的按键。</translation>
    </message>
    <message>
        <source>%1 is the key of “%2” now.</source>
        <translation>%1 现在是“%2”的按键。</translation>
    </message>
    <message>
        <source>%1 is a key of it already.</source>
        <translation>%1 已经是此功能的按键。</translation>
    </message>
    <message>
        <source>%1 has no meaning yet.</source>
        <translation>%1 尚未分配功能。</translation>
    </message>
</context>
<context>
    <name>nantian::views::KeyHelp</name>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>In a table</source>
        <translation>在表格中</translation>
    </message>
    <message>
        <source>Anywhere</source>
        <translation>任何位置</translation>
    </message>
    <message>
        <source> or </source>
        <translation> 或 </translation>
    </message>
    <message>
        <source>Keys of one letter or sign work while a table has the focus. Keys that write do nothing while they repeat.</source>
        <translation>单个字母或符号的按键在焦点位于表格时有效。会写入集群的按键在自动重复时不起作用。</translation>
    </message>
    <message>
        <source>Change keys…</source>
        <translation>更改按键…</translation>
    </message>
    <message>
        <source>Explain the field, in the YAML editor</source>
        <translation>在 YAML 编辑器中说明字段</translation>
    </message>
</context>
<context>
    <name>nantian::views::LabelsDialog</name>
    <message>
        <source>Labels and annotations of %1 %2</source>
        <translation>%1 %2 的标签和注解</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>键</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>注解</translation>
    </message>
    <message>
        <source>The key is there twice.</source>
        <translation>此键出现了两次。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 a key, %2 a sentence</extracomment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>nantian::views::LogPanel</name>
    <message>
        <source>no match</source>
        <translation>无匹配</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Container</source>
        <translation>容器</translation>
    </message>
    <message>
        <source>All containers</source>
        <translation>所有容器</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Hold the view; what arrives is kept aside.</source>
        <translation>暂停刷新视图；新到的日志先暂存。</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>跟随</translation>
    </message>
    <message>
        <source>Stay at the newest line (End).</source>
        <translation>停留在最新一行（End）。</translation>
    </message>
    <message>
        <source>Wrap</source>
        <translation>换行</translation>
    </message>
    <message>
        <source>Break long lines at the edge.</source>
        <translation>长行在边缘处折行。</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Show the time of each line, in the local zone.</source>
        <translation>显示每行的时间（本地时区）。</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一实例</translation>
    </message>
    <message>
        <source>Show the instance before the last restart instead.</source>
        <translation>改为显示最近一次重启之前的实例。</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Search in the log</source>
        <translation>在日志中搜索</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Write all lines held here to a file.</source>
        <translation>将此处保留的所有行写入文件。</translation>
    </message>
    <message>
        <source>Reading the log of the instance before the last restart…</source>
        <translation>正在读取最近一次重启之前的实例的日志…</translation>
    </message>
    <message>
        <source>Waiting for the first line…</source>
        <translation>正在等待第一行…</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 older dropped</source>
        <translation>已丢弃较早的 %1 行</translation>
    </message>
    <message>
        <source>paused, %1 new</source>
        <translation>已暂停，新增 %1 行</translation>
    </message>
    <message numerus="yes">
        <source>%n container(s) live</source>
        <translation>
            <numerusform>%n 个容器实时跟踪中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Save log</source>
        <translation>保存日志</translation>
    </message>
    <message>
        <source>The log could not be saved to %1: %2</source>
        <translation>日志无法保存到 %1：%2</translation>
    </message>
    <message>
        <source>Saved to %1</source>
        <translation>已保存到 %1</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>连接中</translation>
    </message>
    <message>
        <source>live</source>
        <translation>实时</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>waiting: %1</source>
        <translation>等待中：%1</translation>
    </message>
    <message>
        <source>reconnecting: %1</source>
        <translation>正在重新连接：%1</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>not followed; %1 containers are followed at most</source>
        <translation>未跟踪；最多同时跟踪 %1 个容器</translation>
    </message>
    <message>
        <source>%1/%2: %3</source>
        <comment>pod/container: state</comment>
        <translation>%1/%2：%3</translation>
    </message>
</context>
<context>
    <name>nantian::views::LogView</name>
    <message>
        <source>Log lines</source>
        <translation>日志行</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
</context>
<context>
    <name>nantian::views::MainWindow</name>
    <message>
        <source>Filter</source>
        <translation>过滤</translation>
    </message>
    <message>
        <source>Go to…  %1</source>
        <translation>转到…  %1</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>There is no context “%1”</source>
        <translation>没有上下文“%1”</translation>
    </message>
    <message>
        <source>Choose one at the top left.</source>
        <translation>在左上角选择一个上下文。</translation>
    </message>
    <message>
        <source>%1 cannot be used</source>
        <translation>%1 无法使用</translation>
    </message>
    <message>
        <source>Open a kubeconfig file…</source>
        <translation>打开 kubeconfig 文件…</translation>
    </message>
    <message>
        <source>Filter %1</source>
        <translation>过滤 %1</translation>
    </message>
    <message>
        <source>%1 – Nantian</source>
        <translation>%1 – Nantian</translation>
    </message>
    <message>
        <source>%1 – %2 – Nantian</source>
        <translation>%1 – %2 – Nantian</translation>
    </message>
    <message>
        <source>Namespace</source>
        <extracomment>what an entry of the go-to list is</extracomment>
        <translation>命名空间</translation>
    </message>
    <message>
        <source>Context</source>
        <extracomment>what an entry of the go-to list is</extracomment>
        <translation>上下文</translation>
    </message>
    <message>
        <source>Open the demo cluster</source>
        <translation>打开演示集群</translation>
    </message>
    <message>
        <source>Details beside the table</source>
        <translation>在表格旁显示详情</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>About Nantian</source>
        <translation>关于 Nantian</translation>
    </message>
    <message>
        <source>Nantian %1</source>
        <translation>Nantian %1</translation>
    </message>
    <message>
        <source>A native desktop dashboard for Kubernetes. Free software under the GPL, version 3 or later.</source>
        <translation>原生的 Kubernetes 桌面仪表板。自由软件，以 GPL 第 3 版或更新版本发布。</translation>
    </message>
    <message>
        <source>%1 is no longer in the kubeconfig: what is shown stays as it was read</source>
        <translation>%1 已不在 kubeconfig 中：显示的内容保持读取时的状态</translation>
    </message>
    <message>
        <source>%1 goes on as before: %2</source>
        <translation>%1 照旧使用原来的设置：%2</translation>
    </message>
    <message>
        <source>The kubeconfig changed: connecting to %1 anew</source>
        <translation>kubeconfig 已更改：正在重新连接 %1</translation>
    </message>
    <message>
        <source>Every context starts read-only</source>
        <translation>每个上下文都以只读方式打开</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>What can be done with what is chosen, and with this page</source>
        <translation>可对所选对象和此页面执行的操作</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1。%2</translation>
    </message>
    <message>
        <source>Change keys…</source>
        <translation>更改按键…</translation>
    </message>
    <message>
        <source>Leave what is not done yet?</source>
        <translation>要离开尚未完成的工作吗？</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>离开</translation>
    </message>
    <message>
        <source>Go to a kind, object, context, namespace or action</source>
        <translation>前往种类、对象、上下文、命名空间或操作</translation>
    </message>
</context>
<context>
    <name>nantian::views::ManifestReview</name>
    <message>
        <source>Objects: %1.</source>
        <translation>对象：%1。</translation>
    </message>
    <message>
        <source>A document that cannot be read</source>
        <translation>无法读取的文档</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>No change</source>
        <translation>无更改</translation>
    </message>
    <message>
        <source>Objects of the release</source>
        <translation>Release 的对象</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Namespace</source>
        <translation>命名空间</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>正在比较…</translation>
    </message>
    <message>
        <source>There are no objects.</source>
        <translation>没有对象。</translation>
    </message>
    <message>
        <source>This document cannot be read: %1</source>
        <translation>无法读取此文档：%1</translation>
    </message>
    <message>
        <source>Nothing of it changes.</source>
        <translation>它没有任何变化。</translation>
    </message>
    <message>
        <source>Not part of it</source>
        <translation>不在其中</translation>
    </message>
    <message numerus="yes">
        <source>%n to create</source>
        <translation>
            <numerusform>创建 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to change</source>
        <translation>
            <numerusform>更改 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to delete</source>
        <translation>
            <numerusform>删除 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>No object changes</source>
        <translation>没有对象变化</translation>
    </message>
    <message>
        <source>The object that is refused</source>
        <translation>被拒绝的对象</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>被拒绝：%1</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>%1, line %2 of what it makes: %3</source>
        <translation>%1，它所生成内容的第 %2 行：%3</translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n 个被拒绝</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nantian::views::MapBox</name>
    <message>
        <source>%1 × %2</source>
        <extracomment>so many objects of a kind: &quot;Pod × 214&quot;</extracomment>
        <translation>%1 × %2</translation>
    </message>
    <message numerus="yes">
        <source>%n not ready</source>
        <translation>
            <numerusform>%n 个未就绪</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nantian::views::MergeView</name>
    <message>
        <source>Take the server&apos;s</source>
        <translation>采用服务器上的</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>保留我的</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>Changed on the server and by you: place %1 of %2, from line %3</source>
        <translation>服务器和您都做了更改：第 %1 处，共 %2 处，自第 %3 行起</translation>
    </message>
    <message>
        <source>On the server</source>
        <translation>服务器上</translation>
    </message>
    <message>
        <source>Your text</source>
        <translation>您的文本</translation>
    </message>
</context>
<context>
    <name>nantian::views::MetricsPanel</name>
    <message>
        <source>15 min</source>
        <translation>15 分钟</translation>
    </message>
    <message>
        <source>1 h</source>
        <translation>1 小时</translation>
    </message>
    <message>
        <source>6 h</source>
        <translation>6 小时</translation>
    </message>
    <message>
        <source>24 h</source>
        <translation>24 小时</translation>
    </message>
    <message>
        <source>The last %1</source>
        <translation>最近 %1</translation>
    </message>
    <message>
        <source>Use this address</source>
        <translation>使用此地址</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>重新查找</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Bearer token</source>
        <translation>持有者令牌</translation>
    </message>
    <message>
        <source>Prometheus at %1</source>
        <translation>位于 %1 的 Prometheus</translation>
    </message>
    <message>
        <source>Looking for Prometheus…</source>
        <translation>正在查找 Prometheus…</translation>
    </message>
    <message>
        <source>No Prometheus was found. Tried:</source>
        <translation>未找到 Prometheus。已尝试：</translation>
    </message>
    <message>
        <source>Give its address if there is one:</source>
        <translation>如果有 Prometheus，可给出其地址：</translation>
    </message>
    <message>
        <source>Prometheus has no data for this in the chosen time.</source>
        <translation>Prometheus 在所选时间内没有相关数据。</translation>
    </message>
    <message>
        <source>Prometheus has no data for this, which kube-state-metrics would tell. Drawn is what was seen here since %1.</source>
        <translation>Prometheus 没有这项数据（它来自 kube-state-metrics）。图中是自 %1 以来在此看到的值。</translation>
    </message>
</context>
<context>
    <name>nantian::views::NamespaceSelector</name>
    <message>
        <source>Namespaces</source>
        <translation>命名空间</translation>
    </message>
    <message>
        <source>Find or type a namespace</source>
        <translation>查找或输入命名空间</translation>
    </message>
    <message>
        <source>All namespaces</source>
        <translation>所有命名空间</translation>
    </message>
    <message numerus="yes">
        <source>%n namespaces</source>
        <translation>
            <numerusform>%n 个命名空间</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose namespaces</source>
        <translation>选择命名空间</translation>
    </message>
    <message>
        <source>Use “%1”</source>
        <translation>使用“%1”</translation>
    </message>
    <message>
        <source>You may not list namespaces. Type the name of one you work in.</source>
        <translation>你无权列出命名空间。可输入你所使用的命名空间的名称。</translation>
    </message>
    <message>
        <source>Click one to see it alone, tick boxes to see several.</source>
        <translation>点击一个则只查看该命名空间，勾选复选框可查看多个。</translation>
    </message>
</context>
<context>
    <name>nantian::views::NoticeBell</name>
    <message>
        <source>What needed attention</source>
        <translation>需要关注的事项</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>全部复制</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
    <message numerus="yes">
        <source>%n new notice(s)</source>
        <translation>
            <numerusform>%n 条新通知</numerusform>
        </translation>
    </message>
    <message>
        <source>No new notices</source>
        <translation>没有新通知</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n times)</source>
        <translation>
            <numerusform>%1（%n 次）</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing has needed attention since the start. Operations that fail, warnings of the server and broken streams appear here.</source>
        <translation>启动以来没有需要关注的事项。失败的操作、服务器的警告和中断的数据流会显示在这里。</translation>
    </message>
</context>
<context>
    <name>nantian::views::ObjectActions</name>
    <message>
        <source>%1 offers no such action.</source>
        <translation>%1 不支持此操作。</translation>
    </message>
    <message>
        <source>Nothing is chosen.</source>
        <translation>未选择任何对象。</translation>
    </message>
    <message numerus="yes">
        <source>This is done with one object at a time; %n are marked.</source>
        <translation>
            <numerusform>此操作一次只能针对一个对象；已标记 %n 个。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Two objects are compared at a time; %n are marked.</source>
        <translation>
            <numerusform>一次比较两个对象；已标记 %n 个。</numerusform>
        </translation>
    </message>
    <message>
        <source>Compare with…</source>
        <translation>与其他对象比较…</translation>
    </message>
    <message>
        <source>Compare the marked</source>
        <translation>比较所标记的对象</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>再次运行</translation>
    </message>
    <message>
        <source>Reading what a ticket says of %1…</source>
        <translation>正在读取工单中关于 %1 的内容…</translation>
    </message>
    <message>
        <source>Nothing was copied: %1</source>
        <translation>未复制任何内容：%1</translation>
    </message>
    <message numerus="yes">
        <source>Copied %1 for the ticket, %n line(s)</source>
        <translation>
            <numerusform>已为工单复制 %1，共 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Commands of kubectl</source>
        <translation>kubectl 命令</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>已复制：%1</translation>
    </message>
</context>
<context>
    <name>nantian::views::ObjectFinder</name>
    <message>
        <source>%1 in %2</source>
        <extracomment>%1 a kind, %2 a namespace</extracomment>
        <translation>%1，位于 %2</translation>
    </message>
    <message>
        <source>Looking for objects of all common kinds…</source>
        <translation>正在常用种类中查找对象…</translation>
    </message>
    <message>
        <source>Looking for objects in what is open…</source>
        <translation>正在已打开的内容中查找对象…</translation>
    </message>
    <message>
        <source>Looked through all common kinds, and others that are open.</source>
        <translation>已查找所有常用种类以及其他已打开的种类。</translation>
    </message>
    <message>
        <source>You may not list: %1.</source>
        <translation>无权列出：%1。</translation>
    </message>
    <message>
        <source>Only in the chosen namespaces: %1.</source>
        <translation>只在所选命名空间中查找：%1。</translation>
    </message>
    <message>
        <source>Only the first %1 of each: %2.</source>
        <translation>每种只查找前 %1 个：%2。</translation>
    </message>
    <message>
        <source>Could not be read: %1.</source>
        <translation>无法读取：%1。</translation>
    </message>
</context>
<context>
    <name>nantian::views::ObjectHeader</name>
    <message>
        <source>Scale…</source>
        <translation>扩缩…</translation>
    </message>
    <message>
        <source>Restart…</source>
        <translation>重启…</translation>
    </message>
    <message>
        <source>Roll back</source>
        <translation>回滚</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>删除…</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%2 中的 %1</translation>
    </message>
</context>
<context>
    <name>nantian::views::ObjectPage</name>
    <message>
        <source>%1 was deleted; what is shown is the last known</source>
        <translation>%1 已被删除；此处显示的是最后的已知状态</translation>
    </message>
    <message>
        <source>%1 is not here any more</source>
        <translation>%1 已不存在</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>没有可以撤销的操作。</translation>
    </message>
</context>
<context>
    <name>nantian::views::OverviewPage</name>
    <message>
        <source>Workloads that are not ready</source>
        <translation>未就绪的工作负载</translation>
    </message>
    <message>
        <source>Recent warnings</source>
        <translation>最近的警告</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>正在连接…</translation>
    </message>
    <message>
        <source>Kubernetes %1</source>
        <translation>Kubernetes %1</translation>
    </message>
    <message>
        <source>as %1</source>
        <translation>身份 %1</translation>
    </message>
    <message>
        <source>the server&apos;s certificate is not checked</source>
        <translation>未检查服务器的证书</translation>
    </message>
    <message>
        <source>Open the table of %1</source>
        <translation>打开 %1 的表格</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 of %2 %3 are well</source>
        <translation>%2 个 %3 中有 %1 个正常</translation>
    </message>
    <message>
        <source>Workloads: reading…</source>
        <translation>工作负载：正在读取…</translation>
    </message>
    <message>
        <source>All workloads are ready</source>
        <translation>所有工作负载均已就绪</translation>
    </message>
    <message numerus="yes">
        <source>%n workload(s) not ready</source>
        <translation>
            <numerusform>%n 个工作负载未就绪</numerusform>
        </translation>
    </message>
    <message>
        <source>No warnings</source>
        <translation>没有警告</translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s) in the last hour</source>
        <translation>
            <numerusform>最近一小时内有 %n 个警告</numerusform>
        </translation>
    </message>
    <message>
        <source>Warnings: reading…</source>
        <translation>警告：正在读取…</translation>
    </message>
    <message>
        <source>No longer in the kubeconfig</source>
        <translation>已不在 kubeconfig 中</translation>
    </message>
    <message>
        <source>only in %1</source>
        <extracomment>%1 a namespace; beside the name of a kind</extracomment>
        <translation>仅 %1</translation>
    </message>
</context>
<context>
    <name>nantian::views::PairsForm</name>
    <message>
        <source>key=value sets, key- takes away, a space between them</source>
        <translation>key=value 设置，key- 移除，以空格分隔</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>注解</translation>
    </message>
</context>
<context>
    <name>nantian::views::ProgramsDialog</name>
    <message>
        <source>Programs that will run</source>
        <translation>将要运行的程序</translation>
    </message>
    <message>
        <source>Programs</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>To log in, this kubeconfig runs the programs below, with your rights on this machine.</source>
        <translation>为了登录，此 kubeconfig 会以你在本机的权限运行下列程序。</translation>
    </message>
    <message>
        <source>Run and open</source>
        <translation>运行并打开</translation>
    </message>
    <message>
        <source>Do not open</source>
        <translation>不打开</translation>
    </message>
</context>
<context>
    <name>nantian::views::RelationsTab</name>
    <message>
        <source>Relations</source>
        <translation>关系</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>关系</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>List</source>
        <extracomment>relations as a list or as a map</extracomment>
        <translation>列表</translation>
    </message>
    <message>
        <source>Map</source>
        <extracomment>relations as a list or as a map</extracomment>
        <translation>关系图</translation>
    </message>
    <message>
        <source>Smaller (-)</source>
        <translation>缩小 (-)</translation>
    </message>
    <message>
        <source>Larger (+)</source>
        <translation>放大 (+)</translation>
    </message>
    <message>
        <source>Fit</source>
        <extracomment>make the map so small that all of it can be seen</extracomment>
        <translation>适应</translation>
    </message>
    <message>
        <source>Fit to the view (0)</source>
        <translation>适应视图 (0)</translation>
    </message>
    <message>
        <source>Reading relations…</source>
        <translation>正在读取关系…</translation>
    </message>
    <message>
        <source>Owners</source>
        <translation>属主</translation>
    </message>
    <message>
        <source>Owns</source>
        <translation>拥有</translation>
    </message>
    <message>
        <source>Uses</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>使用者</translation>
    </message>
    <message>
        <source>none</source>
        <extracomment>beside &quot;Owners&quot; or &quot;Used by&quot;: there are none</extracomment>
        <translation>无</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>打开 %1</translation>
    </message>
    <message>
        <source>%1 does not exist</source>
        <translation>%1 不存在</translation>
    </message>
</context>
<context>
    <name>nantian::views::ReleaseHistory</name>
    <message>
        <source>%1 (current)</source>
        <translation>%1（当前）</translation>
    </message>
    <message>
        <source>Select one revision, or two to compare them.</source>
        <translation>选择一个修订版本，或选择两个进行比较。</translation>
    </message>
    <message>
        <source>This is the current revision. Select another to see what rolling back to it would change, or two to compare them.</source>
        <translation>这是当前修订版本。选择另一个可查看回滚到它会更改什么，选择两个可进行比较。</translation>
    </message>
    <message>
        <source>Reading revisions…</source>
        <translation>正在读取修订版本…</translation>
    </message>
    <message>
        <source>After rolling back to revision %1</source>
        <translation>回滚到修订版本 %1 之后</translation>
    </message>
    <message>
        <source>Revision %1</source>
        <translation>修订版本 %1</translation>
    </message>
    <message>
        <source>Roll back to revision %1…</source>
        <translation>回滚到修订版本 %1…</translation>
    </message>
    <message>
        <source>Roll back…</source>
        <translation>回滚…</translation>
    </message>
    <message>
        <source>This revision is the current one.</source>
        <translation>此修订版本是当前版本。</translation>
    </message>
</context>
<context>
    <name>nantian::views::ReleasePage</name>
    <message>
        <source>Helm release</source>
        <translation>Helm Release</translation>
    </message>
    <message>
        <source>Helm release in %1</source>
        <translation>%1 中的 Helm Release</translation>
    </message>
    <message>
        <source>Upgrade…</source>
        <translation>升级…</translation>
    </message>
    <message>
        <source>Roll back…</source>
        <translation>回滚…</translation>
    </message>
    <message>
        <source>Test…</source>
        <translation>测试…</translation>
    </message>
    <message>
        <source>Uninstall…</source>
        <translation>卸载…</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Manifest</source>
        <translation>清单</translation>
    </message>
    <message>
        <source>%1 cannot be read</source>
        <translation>无法读取 %1</translation>
    </message>
    <message>
        <source>There is no release %1 in %2</source>
        <translation>%2 中没有名为 %1 的 Release</translation>
    </message>
    <message>
        <source>It may have been uninstalled. Alt+Left goes back.</source>
        <translation>它可能已被卸载。按 Alt+Left 返回。</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>正在读取 %1</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>The chart has no notes.</source>
        <translation>该 Chart 没有说明。</translation>
    </message>
    <message>
        <source>%1 What it holds cannot be read: %2</source>
        <extracomment>two sentences, one after the other</extracomment>
        <translation>%1其内容无法读取：%2</translation>
    </message>
    <message>
        <source>The release has not been read.</source>
        <translation>尚未读取该 Release。</translation>
    </message>
    <message>
        <source>There is no other revision.</source>
        <translation>没有其他修订版本。</translation>
    </message>
    <message>
        <source>%1 is not here any more</source>
        <translation>%1 已不存在</translation>
    </message>
    <message>
        <source>revisions</source>
        <translation>个修订版本</translation>
    </message>
</context>
<context>
    <name>nantian::views::ReleaseSummary</name>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>It does not exist</source>
        <translation>不存在</translation>
    </message>
    <message>
        <source>The server does not know this kind</source>
        <translation>服务器不认识这一类型</translation>
    </message>
    <message>
        <source>Its document cannot be read</source>
        <translation>它的文档无法读取</translation>
    </message>
    <message>
        <source>It cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message numerus="yes">
        <source>%1, but %n of its objects do(es) not exist.</source>
        <translation>
            <numerusform>%1，但它的对象中有 %n 个不存在。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, but %n of its objects is (are) not well.</source>
        <translation>
            <numerusform>%1，但它的对象中有 %n 个不正常。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, and %n of its objects is (are) still on the way.</source>
        <translation>
            <numerusform>%1，它的对象中有 %n 个仍在进行中。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1。</translation>
    </message>
    <message>
        <source>%1, and all its objects are well.</source>
        <translation>%1，它的所有对象都正常。</translation>
    </message>
    <message>
        <source>Stuck: %1 since %2. helm ended before it was done, and refuses to touch the release now; uninstall it, then install it again.</source>
        <translation>卡住：%1 已有 %2。helm 在完成之前就结束了，现在拒绝处理该 Release；请卸载后重新安装。</translation>
    </message>
    <message>
        <source>Stuck: %1 since %2. helm ended before it was done, and refuses to upgrade the release now; roll it back to a revision that worked.</source>
        <translation>卡住：%1 已有 %2。helm 在完成之前就结束了，现在拒绝升级该 Release；请回滚到一个正常的修订版本。</translation>
    </message>
    <message>
        <source>helm is at work on revision %1: %2 for %3.</source>
        <translation>helm 正在处理修订版本 %1：%2 已有 %3。</translation>
    </message>
    <message>
        <source>Revision %1 failed: %2</source>
        <translation>修订版本 %1 失败：%2</translation>
    </message>
    <message>
        <source>Revision %1 failed.</source>
        <translation>修订版本 %1 失败。</translation>
    </message>
    <message>
        <source>%1 is deployed as revision %2</source>
        <translation>%1 已部署为修订版本 %2</translation>
    </message>
    <message>
        <source>Revision %1 is deployed</source>
        <translation>修订版本 %1 已部署</translation>
    </message>
    <message>
        <source>Uninstalled; its history was kept, so it can be rolled back.</source>
        <translation>已卸载；历史已保留，因此可以回滚。</translation>
    </message>
    <message>
        <source>Revision %1: %2.</source>
        <translation>修订版本 %1：%2。</translation>
    </message>
    <message>
        <source>Objects of the release</source>
        <translation>Release 的对象</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>资源类型</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Namespace</source>
        <translation>命名空间</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Enter or a double click opens the object.</source>
        <translation>按 Enter 或双击可打开对象。</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Chart</translation>
    </message>
    <message>
        <source>App version</source>
        <translation>应用版本</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>修订版本</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>已更新</translation>
    </message>
    <message>
        <source>First installed</source>
        <translation>首次安装</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>说明</translation>
    </message>
</context>
<context>
    <name>nantian::views::ReleaseText</name>
    <message>
        <source>Given values</source>
        <translation>给定的值</translation>
    </message>
    <message>
        <source>Computed values</source>
        <translation>计算后的值</translation>
    </message>
    <message>
        <source>What was given with the last install or upgrade.</source>
        <translation>上次安装或升级时给定的值。</translation>
    </message>
    <message>
        <source>The chart&apos;s own values, overlaid by those given.</source>
        <translation>Chart 自己的值，再由给定的值覆盖。</translation>
    </message>
    <message>
        <source>Which values</source>
        <translation>哪些值</translation>
    </message>
    <message>
        <source>Values of Secrets are hidden</source>
        <translation>Secret 的值已隐藏</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the text as it is shown.</source>
        <translation>按显示的内容复制文本。</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Hide values</source>
        <translation>隐藏值</translation>
    </message>
    <message>
        <source>Reveal values</source>
        <translation>显示值</translation>
    </message>
    <message>
        <source>Values named like a password are hidden until you ask for them.</source>
        <translation>名称像密码的值会隐藏，直到你要求显示。</translation>
    </message>
</context>
<context>
    <name>nantian::views::RemoveForm</name>
    <message>
        <source>Wait for no container (force)</source>
        <translation>不等待任何容器（强制）</translation>
    </message>
    <message>
        <source>What holds it up…</source>
        <translation>是什么阻碍了它…</translation>
    </message>
    <message>
        <source>is deleted after it (Background)</source>
        <extracomment>what becomes of the objects that a deleted object owns</extracomment>
        <translation>在其后删除（Background）</translation>
    </message>
    <message>
        <source>is deleted first (Foreground)</source>
        <translation>先行删除（Foreground）</translation>
    </message>
    <message>
        <source>stays (Orphan)</source>
        <translation>保留（Orphan）</translation>
    </message>
    <message>
        <source>What it owns</source>
        <translation>它拥有的对象</translation>
    </message>
    <message>
        <source>The garbage collector deletes what it owns, in the background.</source>
        <translation>垃圾收集器会在后台删除它拥有的对象。</translation>
    </message>
    <message>
        <source>It stays, being deleted, until everything that it owns is gone.</source>
        <translation>在它拥有的一切消失之前，它会保持删除中的状态。</translation>
    </message>
    <message>
        <source>What it owns runs on and belongs to nobody; another object may adopt it.</source>
        <translation>它拥有的对象会继续运行且不属于任何对象；其他对象可能会收养它们。</translation>
    </message>
    <message>
        <source>It is not there any more.</source>
        <translation>它已不存在。</translation>
    </message>
    <message>
        <source>It is being deleted already, since %1.</source>
        <translation>它已在删除中，已进行 %1。</translation>
    </message>
    <message>
        <source>It is being deleted already, since %1, and waits for %2.</source>
        <translation>它已在删除中，已进行 %1，正在等待 %2。</translation>
    </message>
    <message>
        <source>It goes only once its finalizers are taken out: %1.</source>
        <translation>只有在其终结器被移除后它才会消失：%1。</translation>
    </message>
</context>
<context>
    <name>nantian::views::ResourcePage</name>
    <message>
        <source>Table of %1</source>
        <translation>%1 的表格</translation>
    </message>
    <message>
        <source>You may not list %1 here</source>
        <translation>你在此处无权列出 %1</translation>
    </message>
    <message>
        <source>%1 could not be read</source>
        <translation>无法读取 %1</translation>
    </message>
    <message>
        <source>Choose namespaces</source>
        <translation>选择命名空间</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>正在读取 %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>No %1 match the filter</source>
        <translation>没有符合过滤条件的 %1</translation>
    </message>
    <message>
        <source>%1 are hidden by “%2”.</source>
        <translation>“%2”隐藏了 %1 项。</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>清除过滤条件</translation>
    </message>
    <message>
        <source>No %1 in %2</source>
        <translation>%2 中没有 %1</translation>
    </message>
    <message>
        <source>No %1 in the chosen namespaces</source>
        <translation>所选命名空间中没有 %1</translation>
    </message>
    <message>
        <source>Other namespaces may have some.</source>
        <translation>其他命名空间中可能有。</translation>
    </message>
    <message>
        <source>Show all namespaces</source>
        <translation>显示所有命名空间</translation>
    </message>
    <message>
        <source>No %1 in this cluster</source>
        <translation>此集群中没有 %1</translation>
    </message>
    <message>
        <source>They appear here as soon as they are made.</source>
        <translation>创建后会立即显示在此处。</translation>
    </message>
    <message>
        <source>%1 %2 is not here</source>
        <translation>此处没有 %1 %2</translation>
    </message>
    <message numerus="yes">
        <source>Copied %n rows</source>
        <translation>
            <numerusform>已复制 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy the name</source>
        <translation>复制名称</translation>
    </message>
    <message>
        <source>Fit widths to content</source>
        <translation>使列宽适应内容</translation>
    </message>
    <message>
        <source>The live view of %1 broke: %2</source>
        <translation>%1 的实时数据中断：%2</translation>
    </message>
    <message numerus="yes">
        <source>%n marked</source>
        <extracomment>objects marked in a table</extracomment>
        <translation>
            <numerusform>已标记 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is chosen.</source>
        <translation>未选择任何对象。</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>没有可以撤销的操作。</translation>
    </message>
    <message>
        <source>New %1</source>
        <extracomment>%1 a kind</extracomment>
        <translation>新建 %1</translation>
    </message>
    <message>
        <source>The server makes no %1 on demand.</source>
        <translation>服务器不按请求创建 %1。</translation>
    </message>
    <message>
        <source>The table is empty.</source>
        <translation>表格为空。</translation>
    </message>
    <message>
        <source>Columns of your own…</source>
        <translation>自定义列…</translation>
    </message>
</context>
<context>
    <name>nantian::views::RevealedPanel</name>
    <message>
        <source>%1 that are no text.</source>
        <translation>%1，不是文本。</translation>
    </message>
    <message>
        <source>Empty.</source>
        <translation>空。</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the value as it is.</source>
        <translation>按原样复制此值。</translation>
    </message>
    <message numerus="yes">
        <source>Hidden again in %n second(s).</source>
        <translation>
            <numerusform>%n 秒后再次隐藏。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nantian::views::RevisionsTab</name>
    <message>
        <source>Roll back</source>
        <translation>回滚</translation>
    </message>
    <message>
        <source>Revisions</source>
        <translation>修订版本</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>修订版本</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>年龄</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>镜像</translation>
    </message>
    <message>
        <source>Change cause</source>
        <translation>变更原因</translation>
    </message>
    <message>
        <source>Reading revisions…</source>
        <translation>正在读取修订版本…</translation>
    </message>
    <message>
        <source>%1 (current)</source>
        <translation>%1（当前）</translation>
    </message>
    <message>
        <source>Revision %1 (current)</source>
        <translation>修订版本 %1（当前）</translation>
    </message>
    <message>
        <source>Revision %1</source>
        <translation>修订版本 %1</translation>
    </message>
    <message>
        <source>Roll back to revision %1</source>
        <translation>回滚到修订版本 %1</translation>
    </message>
    <message>
        <source>This revision is the current one.</source>
        <translation>此修订版本是当前版本。</translation>
    </message>
    <message>
        <source>Pods</source>
        <translation>Pod</translation>
    </message>
    <message>
        <source>Pods of this revision there are now</source>
        <translation>此修订版本现有的 Pod 数</translation>
    </message>
    <message>
        <source>How many pods of this revision there are is not known.</source>
        <translation>此修订版本有多少 Pod 未知。</translation>
    </message>
    <message>
        <source>Select one revision, or two to compare them.</source>
        <translation>选择一个修订版本，或选择两个进行比较。</translation>
    </message>
    <message>
        <source>This is the current revision. Select another to see what rolling back to it would change, or two to compare them.</source>
        <translation>这是当前修订版本。选择另一个可查看回滚到它会更改什么，选择两个可进行比较。</translation>
    </message>
    <message>
        <source>Asking the server what would change…</source>
        <translation>正在询问服务器会更改什么…</translation>
    </message>
    <message>
        <source>What rolling back would change is not known: %1</source>
        <translation>回滚会更改什么未知：%1</translation>
    </message>
    <message>
        <source>On the server</source>
        <translation>服务器上</translation>
    </message>
    <message>
        <source>After rolling back to revision %1, without admission and defaults</source>
        <translation>回滚到修订版本 %1 之后，不含准入控制和默认值</translation>
    </message>
    <message>
        <source>After rolling back to revision %1</source>
        <translation>回滚到修订版本 %1 之后</translation>
    </message>
    <message>
        <source>No revision has the present template. Select two to compare them.</source>
        <translation>没有与当前模板相同的修订版本。选择两个可进行比较。</translation>
    </message>
    <message>
        <source>What would change is being read.</source>
        <translation>正在读取会更改的内容。</translation>
    </message>
</context>
<context>
    <name>nantian::views::RolloutChart</name>
    <message>
        <source>Pods by revision</source>
        <translation>各修订版本的 Pod</translation>
    </message>
    <message>
        <source>Revision %1</source>
        <translation>修订版本 %1</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>可用</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>Pods the strategy allows at once.</source>
        <translation>更新策略允许同时存在的 Pod 数。</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>下限</translation>
    </message>
    <message>
        <source>Available pods the strategy keeps.</source>
        <translation>更新策略保持可用的 Pod 数。</translation>
    </message>
</context>
<context>
    <name>nantian::views::RolloutNotices</name>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 the kind and name of a workload, %2 a sentence or two</extracomment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>nantian::views::RolloutTab</name>
    <message>
        <source>Roll back…</source>
        <translation>回滚…</translation>
    </message>
    <message>
        <source>Revisions</source>
        <translation>修订版本</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>修订版本</translation>
    </message>
    <message>
        <source>Wanted</source>
        <translation>期望</translation>
    </message>
    <message>
        <source>Pods</source>
        <translation>Pod</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>可用</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>镜像</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Opens the revisions, where the difference is shown first.</source>
        <translation>打开修订版本，先在那里查看差异。</translation>
    </message>
    <message>
        <source>Reading the rollout…</source>
        <translation>正在读取滚动更新…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 the name of a pod, %2 a sentence</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%n pods, such as %1: %2</source>
        <translation>
            <numerusform>%n 个 Pod，例如 %1：%2</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (new)</source>
        <translation>%1（新）</translation>
    </message>
    <message>
        <source>%1, not ready</source>
        <translation>%1，未就绪</translation>
    </message>
    <message>
        <source>%1 of %2 are of the new revision.</source>
        <translation>%2 个中有 %1 个属于新修订版本。</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>策略</translation>
    </message>
    <message>
        <source>Bounds</source>
        <translation>界限</translation>
    </message>
    <message>
        <source>%1 to %2 pods: surge %3, unavailable %4</source>
        <translation>%1 至 %2 个 Pod：可超出 %3，可不可用 %4</translation>
    </message>
    <message>
        <source>Available after</source>
        <translation>就绪多久后可用</translation>
    </message>
    <message>
        <source>Partition</source>
        <translation>分区</translation>
    </message>
    <message>
        <source>Progress deadline</source>
        <translation>进展期限</translation>
    </message>
    <message>
        <source>%1, %2 left</source>
        <translation>%1，还剩 %2</translation>
    </message>
    <message>
        <source>Failed probes</source>
        <translation>失败的探针</translation>
    </message>
    <message>
        <source>%1, the last %2 ago at %3: %4</source>
        <extracomment>%1 a number, %2 an age, %3 an object, %4 a sentence</extracomment>
        <translation>%1 次，最近一次在 %2 前，%3：%4</translation>
    </message>
    <message>
        <source>As of %1: %2</source>
        <extracomment>%1 a time of day, %2 a sentence</extracomment>
        <translation>截至 %1：%2</translation>
    </message>
    <message>
        <source>Not live: %1</source>
        <translation>未实时更新：%1</translation>
    </message>
    <message>
        <source>Not live since %1: what is shown is the last known.</source>
        <translation>自 %1 起未实时更新：显示的是最后已知的状态。</translation>
    </message>
    <message>
        <source>Not live: what is shown is the last known.</source>
        <translation>未实时更新：显示的是最后已知的状态。</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
</context>
<context>
    <name>nantian::views::SavedFilters</name>
    <message>
        <source>There is no filter to save.</source>
        <translation>没有可保存的过滤条件。</translation>
    </message>
    <message>
        <source>Save this filter…</source>
        <translation>保存此过滤条件…</translation>
    </message>
    <message>
        <source>No filter is saved for this kind</source>
        <translation>此种类没有已保存的过滤条件</translation>
    </message>
    <message>
        <source>Rename</source>
        <extracomment>a submenu of saved filters</extracomment>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Delete</source>
        <extracomment>a submenu of saved filters</extracomment>
        <translation>删除</translation>
    </message>
    <message>
        <source>Saved filter</source>
        <extracomment>what an entry of the go-to list is</extracomment>
        <translation>已保存的过滤条件</translation>
    </message>
    <message>
        <source>Rename the filter “%1”…</source>
        <extracomment>%1 the name of a saved filter</extracomment>
        <translation>重命名过滤条件“%1”…</translation>
    </message>
    <message>
        <source>Delete the filter “%1”</source>
        <extracomment>%1 the name of a saved filter</extracomment>
        <translation>删除过滤条件“%1”</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <extracomment>of a filter</extracomment>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>There is one of this name, which is replaced.</source>
        <translation>已有同名的过滤条件，将被替换。</translation>
    </message>
    <message>
        <source>Save the filter</source>
        <translation>保存过滤条件</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Saved the filter “%1”.</source>
        <translation>已保存过滤条件“%1”。</translation>
    </message>
    <message>
        <source>Rename the filter</source>
        <translation>重命名过滤条件</translation>
    </message>
    <message>
        <source>The filter “%1” is now “%2”.</source>
        <translation>过滤条件“%1”现名为“%2”。</translation>
    </message>
    <message>
        <source>Deleted the filter “%1”: %2</source>
        <translation>已删除过滤条件“%1”：%2</translation>
    </message>
</context>
<context>
    <name>nantian::views::ScaleDialog</name>
    <message>
        <source>Scale %1 %2</source>
        <translation>扩缩 %1 %2</translation>
    </message>
    <message>
        <source>Replicas</source>
        <translation>副本</translation>
    </message>
    <message>
        <source>Reading the present number…</source>
        <translation>正在读取当前副本数…</translation>
    </message>
    <message>
        <source>&amp;Replicas</source>
        <translation>副本数(&amp;R)</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>扩缩</translation>
    </message>
    <message>
        <source>HorizontalPodAutoscaler %1 targets this workload: it will set the number of replicas again.</source>
        <translation>HorizontalPodAutoscaler %1 以此工作负载为目标：它会再次设置副本数。</translation>
    </message>
    <message>
        <source>The number of replicas is managed by %1, which may set it again.</source>
        <translation>副本数由 %1 管理，它可能会再次设置副本数。</translation>
    </message>
    <message>
        <source>as it is now</source>
        <translation>与当前相同</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
</context>
<context>
    <name>nantian::views::Sidebar</name>
    <message>
        <source>Cluster</source>
        <translation>集群</translation>
    </message>
    <message>
        <source>Workloads</source>
        <translation>工作负载</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Config</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>存储</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>访问控制</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>自定义资源</translation>
    </message>
    <message>
        <source>Find a kind</source>
        <translation>查找资源类型</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>资源类型</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n 个失败</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%n warning event(s), counted at %1</source>
        <translation>
            <numerusform>%n 个警告事件，统计于 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, counted at %2</source>
        <extracomment>%1 a kind such as services, %2 a time of day</extracomment>
        <translation>%1，统计于 %2</translation>
    </message>
    <message>
        <source>Favorites</source>
        <translation>收藏</translation>
    </message>
    <message>
        <source>Open in a new tab</source>
        <translation>在新标签页中打开</translation>
    </message>
    <message>
        <source>Take out of the favorites</source>
        <translation>移出收藏</translation>
    </message>
    <message>
        <source>Add to the favorites</source>
        <translation>加入收藏</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Helm</source>
        <translation>Helm</translation>
    </message>
    <message>
        <source>Helm releases</source>
        <translation>Helm Release</translation>
    </message>
</context>
<context>
    <name>nantian::views::SizeDialog</name>
    <message>
        <source>Expand PersistentVolumeClaim %1</source>
        <translation>扩容 PersistentVolumeClaim %1</translation>
    </message>
    <message>
        <source>Expand</source>
        <translation>扩容</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation>大小(&amp;S)</translation>
    </message>
</context>
<context>
    <name>nantian::views::StatusLine</name>
    <message>
        <source>State of the shown data</source>
        <translation>所示数据的状态</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Last result</source>
        <translation>上一个结果</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Drawer</source>
        <translation>底部面板</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Show or hide the drawer</source>
        <translation>显示或隐藏底部面板</translation>
    </message>
    <message>
        <source>Show rollout</source>
        <translation>查看滚动更新</translation>
    </message>
</context>
<context>
    <name>nantian::views::SummaryTab</name>
    <message>
        <source>Summary</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>年龄</translation>
    </message>
    <message>
        <source>Controlled by</source>
        <translation>控制者</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>状况</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>注解</translation>
    </message>
    <message>
        <source>Look at</source>
        <extracomment>before a link to the object that explains the sentence above</extracomment>
        <translation>查看</translation>
    </message>
</context>
<context>
    <name>nantian::views::TableExporter</name>
    <message>
        <source>Save as CSV…</source>
        <translation>另存为 CSV…</translation>
    </message>
    <message>
        <source>Save as JSON…</source>
        <translation>另存为 JSON…</translation>
    </message>
    <message>
        <source>Save the objects as YAML…</source>
        <translation>将对象保存为 YAML…</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>复制为 CSV</translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>复制为 JSON</translation>
    </message>
    <message>
        <source>Copy the objects as YAML</source>
        <translation>将对象复制为 YAML</translation>
    </message>
    <message>
        <source>Export the table</source>
        <translation>导出表格</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n objects can be exported at once. Filter the table first.</source>
        <translation>
            <numerusform>一次最多导出 %n 个对象。请先过滤表格。</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading the objects</source>
        <translation>正在读取对象</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>%1 of %2 objects read</source>
        <translation>已读取 %1/%2 个对象</translation>
    </message>
    <message numerus="yes">
        <source>%n objects</source>
        <translation>
            <numerusform>%n 个对象</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n were deleted meanwhile)</source>
        <extracomment>%1 so many objects</extracomment>
        <translation>
            <numerusform>%1（其间有 %n 个已被删除）</numerusform>
        </translation>
    </message>
    <message>
        <source>This is too long for the clipboard. Save it as a file.</source>
        <translation>内容太长，无法放入剪贴板。请保存为文件。</translation>
    </message>
    <message>
        <source>Copied %1</source>
        <extracomment>%1 so many rows or objects</extracomment>
        <translation>已复制 %1</translation>
    </message>
    <message>
        <source>Saved %1 to %2</source>
        <extracomment>%1 so many rows or objects, %2 a file</extracomment>
        <translation>已将 %1 保存到 %2</translation>
    </message>
</context>
<context>
    <name>nantian::views::TriageStrip</name>
    <message>
        <source>What is not well</source>
        <translation>异常项</translation>
    </message>
    <message>
        <source>Filter the table</source>
        <translation>过滤表格</translation>
    </message>
    <message numerus="yes">
        <source>%n not well</source>
        <translation>
            <numerusform>%n 个异常</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n workload(s)</source>
        <translation>
            <numerusform>%n 个工作负载</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n 个新增</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2 (%3)</source>
        <extracomment>%1 a reason, %2 how many have it, %3 &quot;3 workloads, 1 image, 2 new&quot;</extracomment>
        <translation>%1 %2（%3）</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s)</source>
        <translation>
            <numerusform>%n 个镜像</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reason(s)</source>
        <extracomment>different words of the scheduler: &quot;Insufficient cpu&quot;, &quot;didn&apos;t match node selector&quot;</extracomment>
        <translation>
            <numerusform>%n 种原因</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nantian::views::UsageBar</name>
    <message>
        <source>%1 used</source>
        <translation>已用 %1</translation>
    </message>
    <message>
        <source>no request</source>
        <translation>未设请求</translation>
    </message>
    <message>
        <source>request %1</source>
        <translation>请求 %1</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>未设限制</translation>
    </message>
    <message>
        <source>limit %1</source>
        <translation>限制 %1</translation>
    </message>
</context>
<context>
    <name>nantian::views::WelcomePage</name>
    <message>
        <source>Open a kubeconfig file…</source>
        <translation>打开 kubeconfig 文件…</translation>
    </message>
    <message>
        <source>Use the pasted kubeconfig</source>
        <translation>使用粘贴的 kubeconfig</translation>
    </message>
    <message>
        <source>Start the demo cluster</source>
        <translation>启动演示集群</translation>
    </message>
    <message>
        <source>No kubeconfig was found. Where is your cluster?</source>
        <translation>未找到 kubeconfig。你的集群在哪里？</translation>
    </message>
    <message>
        <source>A file</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>As kubectl uses it. Programs it names for logging in are shown before they run.</source>
        <translation>与 kubectl 使用的文件相同。其中指定的登录程序会在运行之前显示出来。</translation>
    </message>
    <message>
        <source>A paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>The text of a kubeconfig. It is kept in a file only you can read.</source>
        <translation>kubeconfig 的文本。它保存在只有你能读取的文件中。</translation>
    </message>
    <message>
        <source>Text of a kubeconfig</source>
        <translation>kubeconfig 的文本</translation>
    </message>
    <message>
        <source>The demo cluster</source>
        <translation>演示集群</translation>
    </message>
    <message>
        <source>A real Kubernetes control plane on this machine, on loopback only, with samples to try everything on. It runs app/demo/cluster up; the first start builds it from source and takes some minutes. app/demo/cluster down removes it.</source>
        <translation>运行在本机上的真实 Kubernetes 控制平面，只监听回环地址，并带有示例对象，可以尝试所有功能。它运行 app/demo/cluster up；首次启动会从源代码构建，需要几分钟。app/demo/cluster down 会将其移除。</translation>
    </message>
</context>
<context>
    <name>nantian::views::Workspace</name>
    <message>
        <source>Open places</source>
        <translation>已打开的位置</translation>
    </message>
    <message>
        <source>Connecting to %1</source>
        <translation>正在连接 %1</translation>
    </message>
    <message>
        <source>%1 cannot be reached</source>
        <translation>无法访问 %1</translation>
    </message>
    <message>
        <source>%1 Nantian keeps trying.</source>
        <translation>%1Nantian 会继续尝试。</translation>
    </message>
    <message>
        <source>This cluster has no kind named “%1”. Names are those of kubectl api-resources.</source>
        <translation>此集群没有名为“%1”的资源类型。名称与 kubectl api-resources 中的相同。</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>New object</source>
        <translation>新对象</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>连接中</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>已连接</translation>
    </message>
    <message>
        <source>unreachable</source>
        <translation>无法访问</translation>
    </message>
    <message>
        <source>%1 as %2</source>
        <translation>%1，身份 %2</translation>
    </message>
    <message>
        <source>%1 as %2 (%3)</source>
        <translation>%1，身份 %2（%3）</translation>
    </message>
    <message>
        <source>%1 is no longer in the kubeconfig</source>
        <translation>%1 已不在 kubeconfig 中</translation>
    </message>
    <message>
        <source>removed from the kubeconfig</source>
        <translation>已从 kubeconfig 中移除</translation>
    </message>
    <message>
        <source>%1 warns: %2</source>
        <translation>%1 警告：%2</translation>
    </message>
    <message>
        <source>%1 cannot be reached: %2</source>
        <translation>无法连接 %1：%2</translation>
    </message>
    <message>
        <source>The drawer is empty.</source>
        <translation>底部面板为空。</translation>
    </message>
    <message>
        <source>The drawer is empty: %1 on a pod shows its logs</source>
        <translation>底部面板是空的：在 Pod 上按 %1 查看其日志</translation>
    </message>
    <message>
        <source>Open files</source>
        <translation>打开文件</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Install a Helm chart…</source>
        <translation>安装 Helm Chart…</translation>
    </message>
</context>
<context>
    <name>nantian::views::WriteLogPage</name>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>扩缩</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Evict</source>
        <translation>驱逐</translation>
    </message>
    <message>
        <source>Roll back</source>
        <translation>回滚</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>重启</translation>
    </message>
    <message>
        <source>Run now</source>
        <translation>立即运行</translation>
    </message>
    <message>
        <source>Take finalizers out</source>
        <translation>移除终结器</translation>
    </message>
    <message>
        <source>Under way…</source>
        <translation>进行中…</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>It was so already</source>
        <translation>本来就是如此</translation>
    </message>
    <message>
        <source>Not known: sent, and not answered</source>
        <translation>未知：已发送，未得到应答</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>What was changed</source>
        <translation>已更改的内容</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>上下文</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Copy as kubectl</source>
        <translation>复制为 kubectl 命令</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Filter by words: an object, a context, a result</source>
        <translation>按词过滤：对象、上下文、结果</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>过滤</translation>
    </message>
    <message>
        <source>All of it</source>
        <translation>全部内容</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>已复制：%1</translation>
    </message>
    <message>
        <source>What is changed in a cluster stands here, for as long as this window is open.</source>
        <translation>对集群所做的更改会列在这里，直到此窗口关闭。</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n 项更改</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Export what was changed</source>
        <translation>导出已更改的内容</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>文本 (*.txt)</translation>
    </message>
    <message>
        <source>JSON lines (*.jsonl)</source>
        <translation>JSON 行 (*.jsonl)</translation>
    </message>
    <message numerus="yes">
        <source>Exported %n change(s) to %1</source>
        <translation>
            <numerusform>已将 %n 项更改导出到 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was exported: %1</source>
        <translation>未导出任何内容：%1</translation>
    </message>
    <message>
        <source>Install</source>
        <translation>安装</translation>
    </message>
    <message>
        <source>Upgrade</source>
        <translation>升级</translation>
    </message>
    <message>
        <source>Uninstall</source>
        <translation>卸载</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Copy as helm</source>
        <translation>复制为 helm 命令</translation>
    </message>
</context>
<context>
    <name>nantian::views::WritesDialog</name>
    <message>
        <source>Waits</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>Under way…</source>
        <translation>进行中…</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>未发送</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Namespace</source>
        <translation>命名空间</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Send no more</source>
        <translation>不再发送</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n done</source>
        <translation>
            <numerusform>%1 / %n 完成</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n 个失败</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not sent</source>
        <translation>
            <numerusform>%n 个未发送</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n would not be sent.</source>
        <extracomment>%1 &quot;Delete: 12 objects&quot;</extracomment>
        <translation>
            <numerusform>%1：还有 %n 个不会发送。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nantian::views::YamlAssistant</name>
    <message>
        <source>, required</source>
        <translation>，必需</translation>
    </message>
    <message>
        <source>required</source>
        <translation>必需</translation>
    </message>
    <message>
        <source>deprecated</source>
        <translation>已弃用</translation>
    </message>
    <message>
        <source>default</source>
        <translation>默认值</translation>
    </message>
    <message>
        <source>The YAML cannot be read: %1.</source>
        <translation>无法读取 YAML：%1。</translation>
    </message>
</context>
<context>
    <name>nantian::views::YamlEditor</name>
    <message>
        <source>Review changes</source>
        <translation>查看更改</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Back to the text</source>
        <translation>返回文本</translation>
    </message>
    <message>
        <source>Ask the server what would change, without changing it (Ctrl+Return).</source>
        <translation>询问服务器会发生什么更改，但不实际更改（Ctrl+Return）。</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>正在读取 %1…</translation>
    </message>
    <message>
        <source>Apply and take ownership</source>
        <translation>应用并取得所有权</translation>
    </message>
    <message>
        <source>This context is locked against writes.</source>
        <translation>此上下文已锁定，不允许写入。</translation>
    </message>
    <message>
        <source>Not applied yet</source>
        <translation>尚未应用</translation>
    </message>
    <message>
        <source>New object</source>
        <translation>新对象</translation>
    </message>
    <message>
        <source>The YAML cannot be read: %1.</source>
        <translation>无法读取 YAML：%1。</translation>
    </message>
    <message>
        <source>There is no object in the text.</source>
        <translation>文本中没有对象。</translation>
    </message>
    <message>
        <source>Asking the server what would change…</source>
        <translation>正在询问服务器会发生什么更改…</translation>
    </message>
    <message>
        <source>Applying…</source>
        <translation>正在应用…</translation>
    </message>
    <message>
        <source>Applied.</source>
        <translation>已应用。</translation>
    </message>
    <message>
        <source>Applied the new object</source>
        <translation>已应用新对象</translation>
    </message>
    <message>
        <source>Applied %1</source>
        <translation>已应用 %1</translation>
    </message>
    <message>
        <source>Whoever manages them now may set them back, or stop with a conflict.</source>
        <translation>当前的管理者可能会将其改回，或因冲突而停止。</translation>
    </message>
    <message numerus="yes">
        <source>Take ownership of %n field(s) of %1?</source>
        <translation>
            <numerusform>要接管 %1 的 %n 个字段吗？</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s) on this text (F8)</source>
        <translation>
            <numerusform>对此文本有 %n 条提示（F8）</numerusform>
        </translation>
    </message>
    <message>
        <source>This is %1, another object than the one that was opened.</source>
        <translation>这是 %1，不是当初打开的那个对象。</translation>
    </message>
    <message>
        <source>Compare with the server</source>
        <translation>与服务器比较</translation>
    </message>
    <message>
        <source>%1 was deleted on the server. Without metadata.uid, this text makes it anew.</source>
        <translation>%1 在服务器上已被删除。去掉 metadata.uid 后，此文本会重新创建它。</translation>
    </message>
    <message>
        <source>%1 was deleted on the server and made anew: this text is of the one before.</source>
        <translation>%1 在服务器上被删除后又重新创建：此文本属于之前的那个。</translation>
    </message>
    <message>
        <source>Changes on the server are not seen at present: %1</source>
        <translation>目前看不到服务器上的更改：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) you changed were changed on the server too.</source>
        <translation>
            <numerusform>您更改的 %n 处在服务器上也被更改了。</numerusform>
        </translation>
    </message>
    <message>
        <source>Restored: this text was not applied when Nantian ended.</source>
        <translation>已恢复：Nantian 上次退出时此文本尚未应用。</translation>
    </message>
    <message>
        <source>Close without applying?</source>
        <translation>不应用就关闭？</translation>
    </message>
    <message>
        <source>What you wrote is thrown away.</source>
        <translation>您写的内容将被丢弃。</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>Not applied yet; holds a Secret, so it is kept in memory only</source>
        <translation>尚未应用；其中含有 Secret，因此只保存在内存中</translation>
    </message>
    <message>
        <source>Not applied yet, and not kept on disk: %1</source>
        <translation>尚未应用，也未保存到磁盘：%1</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Saved in %1.</source>
        <translation>已保存到 %1。</translation>
    </message>
    <message>
        <source>Review what is left</source>
        <translation>查看其余更改</translation>
    </message>
    <message numerus="yes">
        <source>Apply %n object(s)</source>
        <translation>
            <numerusform>应用 %n 个对象</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved, not applied yet</source>
        <translation>已保存，尚未应用</translation>
    </message>
    <message>
        <source>Apply without trying it out?</source>
        <translation>不试运行而直接应用？</translation>
    </message>
    <message>
        <source>What admission and defaults make of it is seen only when it is done.</source>
        <translation>准入控制和默认值的效果只有在应用之后才能看到。</translation>
    </message>
    <message numerus="yes">
        <source>%n object(s)</source>
        <translation>
            <numerusform>%n 个对象</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Applied %n object(s)</source>
        <translation>
            <numerusform>已应用 %n 个对象</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Applied %1 of %n object(s)</source>
        <translation>
            <numerusform>已应用 %1 个对象，共 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>The context changed: what was reviewed may be another server&apos;s.</source>
        <translation>上下文已更改：之前查看的内容可能属于另一台服务器。</translation>
    </message>
    <message>
        <source>%1 is being applied: what is left of it is not sent.</source>
        <translation>%1 正在应用：其余内容将不会发送。</translation>
    </message>
    <message>
        <source>%1 is not kept on disk: %2</source>
        <translation>%1 未保存到磁盘：%2</translation>
    </message>
    <message>
        <source>%1 holds a Secret, so it is kept in memory only.</source>
        <translation>%1 含有 Secret，因此只保留在内存中。</translation>
    </message>
    <message>
        <source>Applied, not saved</source>
        <translation>已应用，未保存</translation>
    </message>
    <message>
        <source>%1 cannot be read and may hold a Secret, so what was written last is kept in memory only.</source>
        <translation>%1 无法读取，而且可能含有 Secret，因此最后写入的内容只保留在内存中。</translation>
    </message>
    <message>
        <source>Not applied yet; may hold a Secret, so it is kept in memory only until it can be read</source>
        <translation>尚未应用；可能含有 Secret，因此在能够读取之前只保存在内存中</translation>
    </message>
    <message>
        <source>Applied. Comments and layout stay as they were written.</source>
        <translation>已应用。注释和排版保持你所写的样子。</translation>
    </message>
    <message>
        <source>Applied. The text stays as it was written; the object&apos;s own YAML shows what the server made of it.</source>
        <translation>已应用。文本保持你所写的样子；服务器由此得到的结果见该对象自己的 YAML。</translation>
    </message>
</context>
<context>
    <name>nantian::views::YamlTab</name>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Search in the YAML</source>
        <translation>在 YAML 中搜索</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the text as it is shown.</source>
        <translation>按显示的内容复制文本。</translation>
    </message>
    <message>
        <source>Reveal values</source>
        <translation>显示值</translation>
    </message>
    <message>
        <source>Hide values</source>
        <translation>隐藏值</translation>
    </message>
</context>
<context>
    <name>nantian::views::pieces</name>
    <message>
        <source>Running for %1</source>
        <translation>已运行 %1</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Waiting: %1</source>
        <translation>等待中：%1</translation>
    </message>
    <message>
        <source>exit code %1</source>
        <translation>退出代码 %1</translation>
    </message>
    <message>
        <source>signal %1</source>
        <translation>信号 %1</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>%1 前</translation>
    </message>
    <message>
        <source>after %1</source>
        <translation>历时 %1</translation>
    </message>
    <message>
        <source>Terminated: %1</source>
        <translation>已终止：%1</translation>
    </message>
    <message>
        <source>Everything is as it should be.</source>
        <translation>一切正常。</translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>between the items of a list inside a sentence</extracomment>
        <translation>，</translation>
    </message>
</context>
<context>
    <name>PodSumTexts</name>
    <message>
        <source>CPU the node&apos;s pods ask for, of what it has for pods.</source>
        <translation>节点上的 Pod 请求的 CPU 占节点可供 Pod 使用量的百分比。</translation>
    </message>
    <message>
        <source>Memory the node&apos;s pods ask for, of what it has for pods.</source>
        <translation>节点上的 Pod 请求的内存占节点可供 Pod 使用量的百分比。</translation>
    </message>
    <message>
        <source>CPU the node&apos;s pods may use at most, of what it has for pods.</source>
        <translation>节点上的 Pod 最多可用的 CPU 占节点可供 Pod 使用量的百分比。</translation>
    </message>
    <message>
        <source>Memory the node&apos;s pods may use at most, of what it has for pods.</source>
        <translation>节点上的 Pod 最多可用的内存占节点可供 Pod 使用量的百分比。</translation>
    </message>
    <message>
        <source>CPU the node&apos;s pods ask for together.</source>
        <translation>节点上的 Pod 请求的 CPU 总量。</translation>
    </message>
    <message>
        <source>CPU the node&apos;s pods may use at most together.</source>
        <translation>节点上的 Pod 最多可用的 CPU 总量。</translation>
    </message>
    <message>
        <source>Memory the node&apos;s pods ask for together.</source>
        <translation>节点上的 Pod 请求的内存总量。</translation>
    </message>
    <message>
        <source>Memory the node&apos;s pods may use at most together.</source>
        <translation>节点上的 Pod 最多可用的内存总量。</translation>
    </message>
    <message>
        <source>CPU its pods use together now.</source>
        <translation>其 Pod 当前的 CPU 总用量。</translation>
    </message>
    <message>
        <source>CPU its pods ask for together.</source>
        <translation>其 Pod 请求的 CPU 总量。</translation>
    </message>
    <message>
        <source>CPU its pods may use at most together.</source>
        <translation>其 Pod 最多可用的 CPU 总量。</translation>
    </message>
    <message>
        <source>CPU its pods use now, of what they ask for. Nothing where a pod does not state that.</source>
        <translation>其 Pod 当前的 CPU 用量占请求总量的百分比。只要有 Pod 没有声明请求，就不显示。</translation>
    </message>
    <message>
        <source>CPU its pods use now, of what they may use at most. Nothing where a pod does not state that.</source>
        <translation>其 Pod 当前的 CPU 用量占限制总量的百分比。只要有 Pod 没有声明限制，就不显示。</translation>
    </message>
    <message>
        <source>Memory its pods use together now (working set).</source>
        <translation>其 Pod 当前的内存总用量（工作集）。</translation>
    </message>
    <message>
        <source>Memory its pods ask for together.</source>
        <translation>其 Pod 请求的内存总量。</translation>
    </message>
    <message>
        <source>Memory its pods may use at most together.</source>
        <translation>其 Pod 最多可用的内存总量。</translation>
    </message>
    <message>
        <source>Memory its pods use now, of what they ask for. Nothing where a pod does not state that.</source>
        <translation>其 Pod 当前的内存用量占请求总量的百分比。只要有 Pod 没有声明请求，就不显示。</translation>
    </message>
    <message>
        <source>Memory its pods use now, of what they may use at most. Nothing where a pod does not state that.</source>
        <translation>其 Pod 当前的内存用量占限制总量的百分比。只要有 Pod 没有声明限制，就不显示。</translation>
    </message>
    <message numerus="yes">
        <source>%n of its pod(s) state no request.</source>
        <translation>
            <numerusform>其中 %n 个 Pod 没有声明请求。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of its pod(s) state no limit.</source>
        <translation>
            <numerusform>其中 %n 个 Pod 没有声明限制。</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no sums over pods: %1</source>
        <translation>没有 Pod 的汇总数据：%1</translation>
    </message>
</context>
</TS>
