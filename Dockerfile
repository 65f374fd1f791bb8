FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /build
COPY .mvn .mvn
COPY pom.xml .
COPY src src
COPY frontend frontend
RUN mvn -B -ntp -q -DskipTests package \
    && java -Djarmode=tools -jar target/switchboard.jar extract --destination /app

FROM eclipse-temurin:25-jre
RUN useradd --system --user-group --no-create-home switchboard \
    && mkdir -p /app /data \
    && chown switchboard:switchboard /app /data
USER switchboard
WORKDIR /app
COPY --from=build --chown=switchboard:switchboard /app .

# A rehearsal fills a cache of loaded classes, which halves the time to start; none is needed to run.
RUN java -XX:AOTCacheOutput=switchboard.aot -Dspring.context.exit=onRefresh \
        -Dswitchboard.lab.enabled=false -Dswitchboard.data-directory=/tmp/rehearsal \
        -jar switchboard.jar --server.port=0 >/dev/null 2>&1 \
    || rm -f switchboard.aot; \
    rm -rf /tmp/rehearsal

ENV PORT=8080 \
    SWITCHBOARD_DATA_DIRECTORY=/data \
    SWITCHBOARD_LAB_ENABLED=false
VOLUME /data
EXPOSE 8080

HEALTHCHECK --interval=15s --timeout=5s --start-period=60s \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/$PORT && printf 'GET /actuator/health HTTP/1.0\\r\\n\\r\\n' >&3 && grep -q '\"status\":\"UP\"' <&3"]

ENTRYPOINT ["java", "-XX:AOTCache=switchboard.aot", "-jar", "switchboard.jar"]
