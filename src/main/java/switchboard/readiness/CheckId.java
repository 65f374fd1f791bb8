package switchboard.readiness;

import java.util.Locale;
import switchboard.cluster.Sentence;

/// The checks, in the order in which they are shown.
public enum CheckId {
    /// [TopologyCheck].
    TOPOLOGY(true, false),
    /// [ReleaseCheck].
    RELEASE(false, false),
    /// [CopCheck].
    COPS(false, false),
    /// [SpaceCheck].
    SPACE(true, false),
    /// [ServicesCheck].
    SERVICES(true, true),
    /// [ReplicationCheck].
    REPLICATION(true, true),
    /// [ReplicateCountCheck].
    REPLICATES(false, true),
    /// [TimeSourceCheck].
    TIME(true, true),
    /// [NameServiceCheck].
    NAMES(false, false),
    /// [DiagnosisCheck].
    DIAGNOSIS(false, false),
    /// [BackupCheck].
    BACKUP(true, false),
    /// [CertificateCheck].
    CERTIFICATES(false, false),
    /// [CoreFileCheck].
    CORE_FILES(false, false),
    /// [HighAvailabilityCheck].
    HIGH_AVAILABILITY(true, true),
    /// [DevicesCheck].
    DEVICES(false, true);

    private final boolean required;
    private final boolean quick;

    CheckId(boolean required, boolean quick) {
        this.required = required;
        this.quick = quick;
    }

    /// Whether the start of an upgrade is held unless it has passed or warns, and is not too old.
    public boolean isRequired() {
        return required;
    }

    /// Whether it is about what may change within hours.
    boolean isQuick() {
        return quick;
    }

    /// What it looks at.
    public Sentence title() {
        return Sentence.of(key());
    }

    /// What to do where it has not passed.
    public Sentence advice() {
        return Sentence.of(key() + ".advice");
    }

    private String key() {
        return "readiness.check." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
