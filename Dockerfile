# Understudy as a server: docker build -t understudy:local . (the jar must have been built: mvn -B -Dmaven.test.skip=true package)
ARG BASE_IMAGE=eclipse-temurin:17-jre
FROM ${BASE_IMAGE}
LABEL dev.understudy.image=server

COPY target/image/lib /opt/understudy/lib
COPY target/understudy.jar /opt/understudy/

# One compiler and the plainest collector: they start soonest. Where the archive of loaded classes does not fit, as with another JVM, the
# server starts all the same, but later; the JVM's remarks on that are switched off. Unpacked native code goes to /state, the one place
# that can be written to.
RUN set -eu; \
    printf '%s\n' -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto -Xlog:disable -Xlog:all=error:stderr -Djava.io.tmpdir=/state \
      >/opt/understudy/jvm.options; \
    install -d -m 755 -o 10001 -g 10001 /state

# One run of the server says which classes belong into the archive. Its certificate authority goes away with it: every container
# makes its own.
RUN set -eu; cd "$(mktemp -d)"; \
    printf 'version: 1\naccounts: {A: {users: {u: {attach: ["system:AliyunLogFullAccess"]}}, projects: {some-logs: {logstores: {access: {}}}}}}\n' >world.yaml; \
    java @/opt/understudy/jvm.options -XX:ArchiveClassesAtExit=/opt/understudy/classes.jsa -jar /opt/understudy/understudy.jar serve \
      --world world.yaml --state state --port 8080 --https-port 8443 --socks-port 0 >/dev/null & server=$!; \
    for try in $(seq 300); do \
      if curl -fs -o /dev/null http://127.0.0.1:8080/__admin/health; then break; fi; kill -0 "$server"; sleep 0.1; \
    done; \
    curl -sk -o /dev/null https://127.0.0.1:8443/__admin/health; \
    curl -s -o /dev/null -H 'Host: sts.aliyuncs.com' -d 'Action=GetCallerIdentity&Version=2015-04-01' http://127.0.0.1:8080/; \
    curl -s -o /dev/null -H 'Host: some-logs.cn-hangzhou.log.aliyuncs.com' -H 'x-log-apiversion: 0.6.0' http://127.0.0.1:8080/logstores; \
    kill "$server"; wait "$server" || true; \
    rm -rf "$PWD" /state/*

USER 10001:10001
VOLUME /state
EXPOSE 80 443 4512

# Asked early, and until it answers, so that nobody waits for a server that is up; after its first minute only each few seconds. (No
# --start-interval: engines before 25 do not know it.)
HEALTHCHECK --interval=500ms --timeout=15s --retries=6 \
  CMD [ "$(stat -c %Y /proc/1)" -gt "$(($(date +%s) - 60))" ] || sleep 5; \
    for try in $(seq 40); do curl -fs -m 2 -o /dev/null http://127.0.0.1/__admin/health && exit; sleep 0.05; done; exit 1

ENTRYPOINT ["java", "@/opt/understudy/jvm.options", "-XX:SharedArchiveFile=/opt/understudy/classes.jsa", \
  "-jar", "/opt/understudy/understudy.jar", "serve", \
  "--bind", "0.0.0.0", "--port", "80", "--https-port", "443", "--socks-port", "4512", "--state", "/state"]
