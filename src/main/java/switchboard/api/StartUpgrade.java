package switchboard.api;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import switchboard.cluster.Checksum;
import switchboard.cluster.ImageOrigin;
import switchboard.cluster.Product;
import switchboard.journal.UpgradeEvent;
import switchboard.sequence.PlanChoices;
import switchboard.upgrade.Upgrades;

/// A wish to start an upgrade.
@Schema(description = "An upgrade to start; installs begin as soon as the rules permit them")
record StartUpgrade(
        @NotNull @Valid Releases target,
        Optional<Choices> choices,
        @NotNull @Valid Images images,
        @NotNull @Valid Freeze freeze,
        @Schema(description = "When the maintenance window ends, if there is one")
                Optional<Instant> windowEnd) {

    PlanChoices planChoices() {
        return choices.orElse(Choices.USUAL).choices();
    }

    /// Where the images are.
    @Schema(description = "Where the nodes take the images from")
    record Images(
            @Schema(
                            defaultValue = "SFTP",
                            description =
                                    "SFTP and FTP need a server, a directory and an account; the"
                                            + " others need none of them")
                    Optional<ImageOrigin> origin,
            @Schema(example = "files.example.com") Optional<String> server,
            @Schema(example = "/images") Optional<String> directory,
            @Schema(example = "images") Optional<String> user,
            @Schema(
                            type = "string",
                            format = "password",
                            accessMode = Schema.AccessMode.WRITE_ONLY,
                            description = "Kept encrypted, and never told again")
                    Optional<String> password,
            @NotNull @Valid Files files,
            @Schema(
                            description =
                                    "The checksum, MD5 or SHA-512, that each node must find; where"
                                            + " it finds another it installs nothing")
                    Optional<Checksums> checksums) {

        /// @throws switchboard.cluster.InvalidInput if a checksum is none
        UpgradeEvent.Images images() {
            return new UpgradeEvent.Images(
                    origin.orElse(ImageOrigin.SFTP),
                    server.orElse(""),
                    directory.orElse(""),
                    user.orElse(""),
                    files.byProduct(),
                    checksums.map(Checksums::byProduct).orElse(Map.of()));
        }

        /// Tells no password.
        @Override
        public String toString() {
            return "Images " + server.orElse("") + directory.orElse("");
        }
    }

    /// The checksums of the images.
    @Schema(name = "ImageChecksums", description = "MD5 or SHA-512 of the image for each product")
    record Checksums(Optional<String> unifiedCm, Optional<String> imAndPresence) {
        Map<Product, Checksum> byProduct() {
            Map<Product, Checksum> sums = new EnumMap<>(Product.class);
            unifiedCm.ifPresent(it -> sums.put(Product.UNIFIED_CM, Checksum.parse(it)));
            imAndPresence.ifPresent(it -> sums.put(Product.IM_AND_PRESENCE, Checksum.parse(it)));
            return sums;
        }
    }

    /// The names of the images.
    @Schema(name = "ImageFiles", description = "The exact file name of the image for each product")
    record Files(
            @NotBlank @Schema(example = "UCSInstall_UCOS_14.0.1.13900-155.sgn.iso")
                    String unifiedCm,
            @Schema(example = "UCSInstall_CUP_14.0.1.13900-8.sgn.iso")
                    Optional<String> imAndPresence) {

        Map<Product, String> byProduct() {
            Map<Product, String> files = new EnumMap<>(Product.class);
            files.put(Product.UNIFIED_CM, unifiedCm);
            imAndPresence.ifPresent(it -> files.put(Product.IM_AND_PRESENCE, it));
            return files;
        }
    }

    /// What a person confirms.
    @Schema(description = "What a person confirms before anything is installed (FRZ-1); all of it")
    record Freeze(
            @Schema(description = "Pre-upgrade tasks are done") boolean tasksDone,
            @Schema(description = "Configuration tasks are stopped") boolean configurationStopped,
            @Schema(description = "LDAP synchronisation is suspended") boolean syncSuspended) {

        Upgrades.Freeze freeze() {
            return new Upgrades.Freeze(tasksDone, configurationStopped, syncSuspended);
        }
    }
}
