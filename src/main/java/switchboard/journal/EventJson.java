package switchboard.journal;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import org.springframework.stereotype.Component;
import switchboard.cluster.ClusterName;
import switchboard.cluster.NodeName;
import switchboard.cluster.Observation;
import switchboard.cluster.SecondAnswer;
import switchboard.cluster.SystemVersion;
import switchboard.sequence.Finding;
import switchboard.sequence.Step;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/// Turns events into JSON and back. What a domain type looks like in JSON is said here, so that the
/// domain knows nothing of it.
@Component
final class EventJson {
    private final JsonMapper mapper =
            JsonMapper.builder()
                    .changeDefaultVisibility(
                            seen ->
                                    seen.withVisibility(
                                                    PropertyAccessor.FIELD,
                                                    JsonAutoDetect.Visibility.ANY)
                                            .withVisibility(
                                                    PropertyAccessor.GETTER,
                                                    JsonAutoDetect.Visibility.NONE)
                                            .withVisibility(
                                                    PropertyAccessor.IS_GETTER,
                                                    JsonAutoDetect.Visibility.NONE))
                    .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .disable(DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                    .addMixIn(JournalEvent.class, Named.class)
                    .addMixIn(Observation.class, Named.class)
                    .addMixIn(SecondAnswer.class, Named.class)
                    .addMixIn(Step.class, Named.class)
                    .addMixIn(Finding.class, Named.class)
                    .addMixIn(Outcome.class, Named.class)
                    .addMixIn(NodeName.class, AsText.class)
                    .addMixIn(ClusterName.class, AsText.class)
                    .addMixIn(SystemVersion.class, AsVersion.class)
                    .addModule(new SimpleModule().addKeyDeserializer(NodeName.class, new NodeKey()))
                    .build();

    String write(JournalEvent event) {
        return mapper.writerFor(JournalEvent.class).writeValueAsString(event);
    }

    JournalEvent read(String json) {
        return mapper.readValue(json, JournalEvent.class);
    }

    /// A sealed type: its subtype is named.
    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "is")
    private interface Named {}

    /// A type that is one text.
    private abstract static class AsText {
        @JsonValue
        abstract String value();
    }

    /// A release is written as nodes write it.
    private abstract static class AsVersion {
        @JsonCreator
        static SystemVersion parse(String text) {
            return SystemVersion.parse(text);
        }

        @JsonValue
        @Override
        public abstract String toString();
    }

    private static final class NodeKey extends KeyDeserializer {
        @Override
        public Object deserializeKey(String key, DeserializationContext context)
                throws JacksonException {
            return new NodeName(key);
        }
    }
}
