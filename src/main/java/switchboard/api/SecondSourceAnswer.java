package switchboard.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import switchboard.upgrade.SecondSources;

/// How the second source of a cluster is set up, and what waits for a person.
@Schema(
        name = "SecondSource",
        description = "The second source of a cluster, its nodes' web services")
record SecondSourceAnswer(
        @Schema(description = "Whether the web services are asked") boolean used,
        @Schema(description = "The application account for the counters, empty without")
                String account,
        @Schema(description = "The certificates that wait to be compared and confirmed")
                List<Certificate> toConfirm) {

    /// A certificate that waits.
    @Schema(name = "Certificate")
    record Certificate(
            @Schema(example = "192.0.2.12") String address,
            @Schema(example = "ber-sub1") String name,
            @Schema(description = "SHA-256", example = "4F:0B:9C") String fingerprint,
            @Schema(description = "The other one that was confirmed before; needs an admin")
                    Optional<String> pinned) {
        static Certificate of(SecondSources.CertificateToConfirm it) {
            return new Certificate(it.address(), it.name(), it.fingerprint(), it.pinned());
        }
    }

    static SecondSourceAnswer of(SecondSources.Setting it) {
        return new SecondSourceAnswer(
                it.used(), it.account(), it.toConfirm().stream().map(Certificate::of).toList());
    }
}
