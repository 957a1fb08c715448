package dev.understudy.gateway.sls;

import java.util.ArrayList;
import java.util.List;

/** Operations that the cloud has and that are not emulated, so that each is answered as just that. */
final class NotEmulatedOperations {
    // One a line: name, method, path with what it needs in the query, and `bare` for the endpoint instead of a project.
    // First what would change the meaning of an operation that is emulated.
    private static final String SINGLE = """
            PullLogsWithQuery GET /logstores/{logstore}/shards/{shard}?query=*
            PullLogsWithProcessor GET /logstores/{logstore}/shards/{shard}?processor=*
            PutLogsWithProcessor POST /logstores/{logstore}/shards/lb?processor=*
            PutLogsWithProcessor POST /logstores/{logstore}/shards/route?processor=*
            PutLogsWithProcessor POST /logstores/{logstore}?processor=*
            PutPrometheusSamples POST /prometheus/{metricproject}/{metricstore}/api/v1/write
            ChangeResourceGroup PUT /resourcegroup
            ChangeResourceGroup PUT /resourcegroup bare
            PutProjectTransferAcceleration PUT /transferacceleration
            GetProjectLogs GET /logs
            ClearLogStoreStorage DELETE /logstores/{logstore}/storage
            GetLogStoreMeteringMode GET /logstores/{logstore}/meteringmode
            UpdateLogStoreMeteringMode PUT /logstores/{logstore}/meteringmode
            UpdateLogStoreProcessor POST /logstores/{logstore}/processor
            UpdateLogStoreEncryption PUT /logstores/{logstore}/encryption
            GetMetricStoreMeteringMode GET /metricstores/{metricstore}/meteringmode
            UpdateMetricStoreMeteringMode PUT /metricstores/{metricstore}/meteringmode
            UpdateMetricStoreProcessor POST /metricstores/{metricstore}/processor
            GetSubStoreTTL GET /logstores/{logstore}/substores/storage/ttl
            UpdateSubStoreTTL PUT /logstores/{logstore}/substores/storage/ttl
            CreateIndex POST /logstores/{logstore}/index
            UpdateIndex PUT /logstores/{logstore}/index
            GetIndex GET /logstores/{logstore}/index
            DeleteIndex DELETE /logstores/{logstore}/index
            GetHistograms GET /logstores/{logstore}/index?type=histogram
            GetHistograms GET /logstores/{logstore}?type=histogram
            GetLogsV2 POST /logstores/{logstore}/logs
            GetLogs GET /logstores/{logstore}?type=log
            GetContextLogs GET /logstores/{logstore}?type=context_log
            ListTopics GET /logstores/{logstore}?type=topic
            WebTracking GET /logstores/{logstore}/track
            WebTracking GET /logstores/{logstore}/track.gif
            WebTracking GET /logstores/{logstore}/track_ua.gif
            PutWebtracking POST /logstores/{logstore}/track
            CreateProjectConsumerGroup POST /consumergroups
            ListProjectConsumerGroup GET /consumergroups
            UpdateProjectConsumerGroup PUT /consumergroups/{consumergroup}
            DeleteProjectConsumerGroup DELETE /consumergroups/{consumergroup}
            ProjectConsumerGroupHeartBeat POST /consumergroups/{consumergroup}?type=heartbeat
            ProjectConsumerGroupUpdateCheckPoint POST /consumergroups/{consumergroup}?type=checkpoint
            GetProjectConsumerGroupCheckPoint GET /consumergroups/{consumergroup}
            ListMachines GET /machinegroups/{machinegroup}/machines
            UpdateMachineGroupMachine PUT /machinegroups/{machinegroup}/machines
            GetAppliedConfigs GET /machinegroups/{machinegroup}/configs
            ApplyConfigToMachineGroup PUT /machinegroups/{machinegroup}/configs/{config}
            RemoveConfigFromMachineGroup DELETE /machinegroups/{machinegroup}/configs/{config}
            ApproveMachineGroup PUT /machinegroups/{machinegroup}/approve
            GetAppliedMachineGroups GET /configs/{config}/machinegroups
            ListJobInstances GET /jobs/{job}/jobinstances
            GetJobInstance GET /jobs/{job}/jobinstances/{instance}
            ModifyJobInstance PUT /jobs/{job}/jobinstances/{instance}
            TagResources POST /tag bare
            UntagResources POST /untag bare
            ListTagResources GET /tags bare
            TagResourcesSystemTags POST /systemtag bare
            UntagResourcesSystemTags POST /systemuntag bare
            ListSystemTagResources GET /systemtags bare
            GetDirectModeServer GET /direct_mode_ip bare
            CreateLogging POST /logging
            UpdateLogging PUT /logging
            GetLogging GET /logging
            DeleteLogging DELETE /logging
            SetProjectCname POST /cname
            ListProjectCname GET /cname
            DeleteProjectCname DELETE /cname
            GetShipperStatus GET /logstores/{logstore}/shipper/{shipper}/tasks
            RetryShipperTask PUT /logstores/{logstore}/shipper/{shipper}/tasks
            GetStoreViewIndex GET /storeviews/{storeview}/index
            CreateSqlInstance POST /sqlinstance
            GetSqlInstance GET /sqlinstance
            UpdateSqlInstance PUT /sqlinstance
            GetSlsService GET /slsservice bare
            OpenSlsService POST /slsservice bare
            DescribeRegions GET /regions bare
            CreateTicket POST /tickets bare
            RefreshToken POST /token/refresh bare
            CreateAnnotationDataSet POST /ml/annotationdataset bare
            ListAnnotationDataSets GET /ml/annotationdataset bare
            CreateAnnotationLabel POST /ml/annotationlabel bare
            ListAnnotationLabels GET /ml/annotationlabel bare
            PostMLServiceAnalysis POST /ml/service/{service}/analysis bare
            CallAiTools POST /ml/tool/call bare
            ListAiTools POST /ml/tool/list bare
            CreateTopostoreNode POST /topostores/{topostore}/nodes
            CreateTopostoreRelation POST /topostores/{topostore}/relations
            CreateResourceRecord POST /resources/{resource}/records
            ListResourceRecords GET /resources/{resource}/records
            CreateAsyncSql POST /asyncsql
            GetAsyncSql GET /asyncsql/{query}
            DeleteAsyncSql DELETE /asyncsql/{query}
            GetLogStoreReplication GET /logstores/{logstore}/replication
            UpdateLogStoreReplication PUT /logstores/{logstore}/replication
            ListObjects GET /logstores/{logstore}/objects
            PutObject PUT /logstores/{logstore}/objects/{object}
            GetObject GET /logstores/{logstore}/objects/{object}
            GetLogStoreMultimodalConfiguration GET /logstores/{logstore}/multimodalconfiguration
            PutLogStoreMultimodalConfiguration PUT /logstores/{logstore}/multimodalconfiguration
            GetLogtailProfile GET /logstores/{logstore}/logtailprofile
            CreateDeleteLogTask POST /deletelogtasks
            ListDeleteLogTasks GET /deletelogtasks
            GetDeleteLogTask GET /deletelogtasks/{task}
            DeleteLogs POST /logstores/{logstore}/deletelogs
            UpdateLogs POST /logstores/{logstore}/updatelogs
            """;

    // A collection with the five usual operations: noun, path, and `bare` for the endpoint.
    private static final String COLLECTIONS = """
            MetricStore /metricstores
            SubStore /logstores/{logstore}/substores
            MachineGroup /machinegroups
            Config /configs
            LogtailPipelineConfig /pipelineconfigs
            SavedSearch /savedsearches
            Dashboard /dashboards
            Chart /dashboards/{dashboard}/charts
            Job /jobs
            Alert /alerts
            ETL /etls
            ScheduledSQL /scheduledsqls
            OSSExport /ossexports
            OSSHDFSExport /osshdfsexports
            MaxComputeExport /maxcomputeexports
            OSSIngestion /ossingestions
            S3Ingestion /s3ingestions
            DownloadJob /downloadjobs
            Domain /domains
            ExternalStore /externalstores
            Shipper /logstores/{logstore}/shipper
            StoreView /storeviews
            ConsumeProcessor /consumeprocessors
            IngestProcessor /ingestprocessors
            EtlJob /etljobs
            EtlMeta /etlmetas
            Topostore /topostores
            Resource /resources
            MetricsConfig /metricsconfigs
            ShipperMigration /shippermigrations
            MaterializedView /materializedviews
            AgentInstanceConfig /agentinstanceconfigs bare
            CollectionPolicy /collectionpolicy bare
            """;

    private NotEmulatedOperations() {}

    static List<SlsPattern> all() {
        List<SlsPattern> all = new ArrayList<>();
        SINGLE.lines().map(NotEmulatedOperations::single).forEach(all::add);
        COLLECTIONS.lines().map(NotEmulatedOperations::collection).forEach(all::addAll);
        return List.copyOf(all);
    }

    private static SlsPattern single(String line) {
        String[] words = line.split(" ", -1);
        String[] pathAndQuery = words[2].split("\\?", 2);
        return pattern(
                words[0], words[1], pathAndQuery[0], pathAndQuery.length > 1 ? pathAndQuery[1] : "", host(words, 3));
    }

    private static List<SlsPattern> collection(String line) {
        String[] words = line.split(" ", -1);
        String noun = words[0];
        String one = words[1] + "/{name}";
        SlsHost host = host(words, 2);
        return List.of(
                pattern("Create" + noun, "POST", words[1], "", host),
                pattern("List" + noun + "s", "GET", words[1], "", host),
                pattern("Update" + noun, "PUT", words[1], "", host),
                pattern("Get" + noun, "GET", one, "", host),
                pattern("Update" + noun, "PUT", one, "", host),
                pattern("Update" + noun, "POST", one, "", host),
                pattern("Delete" + noun, "DELETE", one, "", host));
    }

    private static SlsHost host(String[] words, int index) {
        return words.length > index ? SlsHost.ENDPOINT : SlsHost.PROJECT;
    }

    private static SlsPattern pattern(String name, String method, String path, String query, SlsHost host) {
        return new SlsPattern(name, method, path, query, host, "Log Service API \"" + name + "\"");
    }
}
