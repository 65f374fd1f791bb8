package switchboard.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import switchboard.cluster.ClusterName;
import switchboard.security.PersonRole;
import switchboard.security.SignedIn;
import switchboard.upgrade.LiveClusters;

/// Streams of events.
@RestController
@RequestMapping("/api/v1")
@Tag(name = ApiDescription.EVENTS)
class EventsController {
    private static final String EXAMPLE =
            "id:BER:42\nevent:cluster\ndata:{\"cluster\":\"BER\",\"revision\":42}\n\n";
    private static final String STREAM =
            "Server-sent events, each named cluster, with a cluster and the revision that its"
                    + " picture has grown to: look at the cluster or its upgrade for what is new."
                    + " The stream begins with the present revision, so that nothing is missed"
                    + " after a break, whatever Last-Event-ID says. A comment every 15 seconds"
                    + " keeps it open; it ends after 15 minutes, and a client connects again.";

    private final SignedIn signedIn;
    private final LiveClusters live;
    private final EventStreams streams;

    EventsController(SignedIn signedIn, LiveClusters live, EventStreams streams) {
        this.signedIn = signedIn;
        this.live = live;
        this.streams = streams;
    }

    @GetMapping(path = "/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(summary = "Follow all clusters", description = STREAM)
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                            schema = @Schema(implementation = RevisionAnswer.class),
                            examples = @ExampleObject(EXAMPLE)))
    SseEmitter all() {
        signedIn.require(PersonRole.VIEWER);
        return streams.open(Optional.empty());
    }

    @GetMapping(path = "/clusters/{name}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(summary = "Follow one cluster", description = STREAM)
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                            schema = @Schema(implementation = RevisionAnswer.class),
                            examples = @ExampleObject(EXAMPLE)))
    SseEmitter one(@PathVariable String name) {
        signedIn.require(PersonRole.VIEWER);
        return streams.open(Optional.of(live.cluster(new ClusterName(name)).name()));
    }
}
