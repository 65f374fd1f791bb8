package switchboard.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import switchboard.cluster.ClusterName;
import switchboard.notice.Notice;
import switchboard.notice.Notices;
import switchboard.security.Person;
import switchboard.security.PersonRole;
import switchboard.security.SignedIn;
import switchboard.upgrade.LiveClusters;

/// Notices: list, clear.
@RestController
@RequestMapping("/api/v1/notices")
@Tag(name = ApiDescription.NOTICES)
class NoticesController {
    private final SignedIn signedIn;
    private final LiveClusters live;
    private final Notices notices;

    NoticesController(SignedIn signedIn, LiveClusters live, Notices notices) {
        this.signedIn = signedIn;
        this.live = live;
        this.notices = notices;
    }

    @GetMapping
    @Operation(
            summary = "List the notices",
            description =
                    "First what needs a person, longest waiting first; then faults and then news,"
                            + " newest first. A notice goes by itself when its cause does.")
    List<NoticeAnswer> list(
            @Parameter(description = "Only this cluster", example = "BER") @RequestParam
                    Optional<String> cluster) {
        signedIn.require(PersonRole.VIEWER);
        List<Notice> found =
                cluster.map(name -> notices.of(live.cluster(new ClusterName(name)).name()))
                        .orElseGet(notices::all);
        return found.stream().map(NoticeAnswer::of).toList();
    }

    @PostMapping("/{id}/clear")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Clear a notice",
            description =
                    "Takes a fault or news off the list; a fault comes back when its cause begins"
                            + " anew. What needs a person cannot be cleared: it goes when it is"
                            + " done. Needs an operator.")
    void clear(@PathVariable String id, @Valid @RequestBody Optional<Said.PerhapsReason> said) {
        Person person = signedIn.require(PersonRole.OPERATOR);
        notices.clear(id, Said.PerhapsReason.of(said), person);
    }
}
