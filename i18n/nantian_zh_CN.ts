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
        <translation>它限制%1的入站和出站流量。</translation>
    </message>
    <message>
        <source>It limits incoming traffic of %1.</source>
        <translation>它限制%1的入站流量。</translation>
    </message>
    <message>
        <source>It limits outgoing traffic of %1.</source>
        <translation>它限制%1的出站流量。</translation>
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
        <source>Bound to volume %1 (%2); no pod uses it.</source>
        <translation>已绑定到卷 %1（%2），没有 Pod 使用它。</translation>
    </message>
    <message numerus="yes">
        <source>Bound to volume %1 (%2); %n pod(s) use it.</source>
        <translation>
            <numerusform>已绑定到卷 %1（%2），有 %n 个 Pod 使用它。</numerusform>
        </translation>
    </message>
    <message>
        <source>It waits to be bound to volume %1, which it names.</source>
        <translation>正在等待绑定到它指定的卷 %1。</translation>
    </message>
    <message>
        <source>It waits for a volume: StorageClass %1 does not exist.</source>
        <translation>正在等待卷：StorageClass %1 不存在。</translation>
    </message>
    <message>
        <source>It is bound once a pod uses it: StorageClass %1 waits for the first one.</source>
        <translation>有 Pod 使用后才会绑定：StorageClass %1 等待第一个使用者。</translation>
    </message>
    <message>
        <source>It waits to be bound; a volume that fits is there.</source>
        <translation>正在等待绑定；已有符合要求的卷。</translation>
    </message>
    <message>
        <source>It waits for a volume: none that is free fits its size, class and access modes, and none is made by itself.</source>
        <translation>正在等待卷：没有空闲的卷符合其大小、类和访问模式，也不会自动创建卷。</translation>
    </message>
    <message>
        <source>It waits for %1 to make a volume.</source>
        <translation>正在等待 %1 创建卷。</translation>
    </message>
    <message>
        <source>It is being made larger, to %1.</source>
        <translation>正在扩容到 %1。</translation>
    </message>
    <message>
        <source>The volume has %1; its file system grows once a pod that uses it starts.</source>
        <translation>卷已有 %1；使用它的 Pod 启动后文件系统才会扩容。</translation>
    </message>
    <message>
        <source>Its volume %1 is gone, and what was on it with it.</source>
        <translation>它的卷 %1 已不存在，其上的数据也随之丢失。</translation>
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
        <translation>允许来自%1的入站流量，端口不限。</translation>
    </message>
    <message>
        <source>Incoming traffic is allowed from %1, on %2.</source>
        <translation>允许来自%1的入站流量，端口为 %2。</translation>
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
        <translation>允许发往%1的出站流量，端口不限。</translation>
    </message>
    <message>
        <source>Outgoing traffic is allowed to %1, on %2.</source>
        <translation>允许发往%1的出站流量，端口为 %2。</translation>
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
        <extracomment>the end of a list inside a sentence: &quot;a, b&quot; and &quot;c&quot;</extracomment>
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
</context>
<context>
    <name>KeyMap</name>
    <message>
        <source>Go to a kind, context, namespace or action</source>
        <translation>转到资源类型、上下文、命名空间或操作</translation>
    </message>
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
    <message>
        <source>A probe of container &quot;%1&quot; fails: %2</source>
        <translation>容器“%1”的探针失败：%2</translation>
    </message>
    <message>
        <source>Container &quot;%1&quot; ends again and again.</source>
        <translation>容器“%1”反复退出。</translation>
    </message>
    <message>
        <source>Container &quot;%1&quot; ends with exit code %2.</source>
        <translation>容器“%1”退出，退出码为 %2。</translation>
    </message>
    <message>
        <source>Container &quot;%1&quot; ends with exit code %2 (%3).</source>
        <translation>容器“%1”退出，退出码为 %2（%3）。</translation>
    </message>
    <message>
        <source>The image %1 of container &quot;%2&quot; cannot be pulled.</source>
        <translation>容器“%2”的镜像 %1 无法拉取。</translation>
    </message>
    <message>
        <source>The image %1 of container &quot;%2&quot; cannot be pulled: %3</source>
        <translation>容器“%2”的镜像 %1 无法拉取：%3</translation>
    </message>
    <message>
        <source>Container &quot;%1&quot; cannot be started (%2): %3</source>
        <extracomment>%2 the kubelet&apos;s word such as CreateContainerConfigError</extracomment>
        <translation>容器“%1”无法启动（%2）：%3</translation>
    </message>
    <message>
        <source>No node was found for the pod.</source>
        <translation>没有找到适合该 Pod 的节点。</translation>
    </message>
    <message>
        <source>No node was found for the pod: %1</source>
        <translation>没有找到适合该 Pod 的节点：%1</translation>
    </message>
    <message>
        <source>The pod cannot be set up (%1): %2</source>
        <translation>Pod 无法准备就绪（%1）：%2</translation>
    </message>
    <message>
        <source>Pods cannot be created: %1</source>
        <translation>无法创建 Pod：%1</translation>
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
    <name>Tr</name>
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
        <source>%1: there is no earlier revision</source>
        <translation>%1：没有更早的修订版本</translation>
    </message>
    <message>
        <source>%1: revision %2 is gone</source>
        <translation>%1：修订版本 %2 已不存在</translation>
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
        <source>Not undone: the template of %1 was changed since</source>
        <translation>未撤销：%1 的模板此后已被更改</translation>
    </message>
    <message>
        <source>Not undone: revision %1 of %2 is gone</source>
        <translation>未撤销：%2 的修订版本 %1 已不存在</translation>
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
        <source>What the object owns is deleted with it, in the background.</source>
        <translation>此对象的附属对象将在后台一并删除。</translation>
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
        <source>Go to a kind, context, namespace or action</source>
        <translation>转到资源类型、上下文、命名空间或操作</translation>
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
        <source>Words are searched in every column. !word excludes, /regex/ matches, -l app=web selects by label, status:Running looks at one column, is:broken keeps what is not well.</source>
        <translation>在所有列中搜索所输入的词。!word 表示排除，/regex/ 表示正则匹配，-l app=web 按标签选择，status:Running 只匹配一列，is:broken 只保留异常项。</translation>
    </message>
    <message>
        <source>Go to…  %1</source>
        <translation>转到…  %1</translation>
    </message>
    <message>
        <source>Go to a kind, context, namespace or action</source>
        <translation>转到资源类型、上下文、命名空间或操作</translation>
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
        <extracomment>%1 the name of a pod, %2 a sentence
----------
%1 the kind and name of a workload, %2 a sentence or two</extracomment>
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
        <source>Open %1</source>
        <translation>打开 %1</translation>
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
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>还有 %n 项</numerusform>
        </translation>
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
        <source>%1 %2 (%3 new)</source>
        <translation>%1 %2（%3 个新增）</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
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
        <source>Container &quot;%1&quot; was ended by signal %2 %3 ago and waits: %4.</source>
        <translation>容器“%1”在 %3 前被信号 %2 终止，正在等待：%4。</translation>
    </message>
    <message>
        <source>Container &quot;%1&quot; exited with code %2 %3 ago and waits: %4.</source>
        <translation>容器“%1”在 %3 前以代码 %2 退出，正在等待：%4。</translation>
    </message>
    <message numerus="yes">
        <source>%n restart(s).</source>
        <translation>
            <numerusform>已重启 %n 次。</numerusform>
        </translation>
    </message>
    <message>
        <source>Container &quot;%1&quot; waits: %2.</source>
        <translation>容器“%1”正在等待：%2。</translation>
    </message>
    <message>
        <source>Container &quot;%1&quot; ended with exit code %2.</source>
        <translation>容器“%1”已终止，退出代码为 %2。</translation>
    </message>
    <message>
        <source>Container &quot;%1&quot; runs but is not ready.</source>
        <translation>容器“%1”正在运行，但未就绪。</translation>
    </message>
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
        <source>Being deleted since %1.</source>
        <translation>从 %1 前开始删除。</translation>
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
</TS>
