package switchboard.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import switchboard.security.Person;
import switchboard.security.PersonRole;
import switchboard.security.SignedIn;
import switchboard.telling.Telling;

/// The ways by which people are told, and what was told.
@RestController
@RequestMapping("/api/v1")
@Tag(name = ApiDescription.NOTICES)
class ChannelsController {
    private final SignedIn signedIn;
    private final Telling telling;

    ChannelsController(SignedIn signedIn, Telling telling) {
        this.signedIn = signedIn;
        this.telling = telling;
    }

    @GetMapping("/channels")
    @Operation(
            summary = "List the channels",
            description =
                    "The ways by which people are told, as the settings name them, without what"
                            + " opens them. Needs an admin.")
    List<ChannelAnswer> channels() {
        return telling.channels(admin()).stream().map(ChannelAnswer::of).toList();
    }

    @PostMapping("/channels/{name}/test")
    @Operation(
            summary = "Test a channel",
            description =
                    "Sends a message at once that says it is a test, and tells what became of it."
                            + " Needs an admin.")
    DeliveryAnswer test(@PathVariable String name) {
        return DeliveryAnswer.of(telling.test(name, admin()));
    }

    @GetMapping("/deliveries")
    @Operation(
            summary = "List the deliveries",
            description =
                    "What was told and is being told, and what became of it; the newest 200,"
                            + " newest first. Needs an admin.")
    List<DeliveryAnswer> deliveries() {
        return telling.deliveries(admin()).stream().map(DeliveryAnswer::of).toList();
    }

    private Person admin() {
        return signedIn.require(PersonRole.ADMIN);
    }
}
