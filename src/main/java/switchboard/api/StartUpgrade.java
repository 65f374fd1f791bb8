package switchboard.api;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
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
    @Schema(description = "Where the nodes fetch the images: a server that they reach over SFTP")
    record Images(
            @NotBlank @Schema(example = "files.example.com") String server,
            @NotBlank @Schema(example = "/images") String directory,
            @NotBlank @Schema(example = "images") String user,
            @NotNull
                    @Schema(
                            format = "password",
                            accessMode = Schema.AccessMode.WRITE_ONLY,
                            description = "Kept encrypted, and never told again")
                    String password,
            @NotNull @Valid Files files) {

        UpgradeEvent.Images images() {
            return new UpgradeEvent.Images(server, directory, user, files.byProduct());
        }

        /// Tells no password.
        @Override
        public String toString() {
            return "Images " + server + directory;
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
