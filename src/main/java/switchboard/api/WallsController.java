package switchboard.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import switchboard.security.PairedWall;
import switchboard.security.Person;
import switchboard.security.PersonRole;
import switchboard.security.SignedIn;
import switchboard.security.WallPairings;
import switchboard.security.WallSettings;
import switchboard.security.Walls;
import switchboard.upgrade.LiveClusters;

/// Walls: list, pair, change, revoke.
@RestController
@RequestMapping("/api/v1/walls")
@Tag(name = ApiDescription.WALLS)
class WallsController {
    private final SignedIn signedIn;
    private final Walls walls;
    private final WallPairings pairings;
    private final LiveClusters live;

    WallsController(SignedIn signedIn, Walls walls, WallPairings pairings, LiveClusters live) {
        this.signedIn = signedIn;
        this.walls = walls;
        this.pairings = pairings;
        this.live = live;
    }

    @GetMapping
    @Operation(
            summary = "List the walls",
            description =
                    "Every wall that was ever paired, the newest first, those that were revoked"
                            + " too. Needs an admin.")
    List<WallAnswer> list() {
        return walls.list(admin()).stream().map(this::answer).toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Pair a wall",
            description =
                    "Makes a wall of the browser that shows the code at the address /wall. A code"
                            + " can be used once and for ten minutes; after five wrong ones each"
                            + " further try has to wait. Needs an admin.")
    ResponseEntity<WallAnswer> pair(@Valid @RequestBody PairWall wish) {
        Person admin = admin();
        WallSettings settings = known(wish.settings());
        PairedWall made = pairings.pair(admin, wish.code(), wish.name(), settings);
        return ResponseEntity.created(URI.create("/api/v1/walls/" + made.id())).body(answer(made));
    }

    @PutMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Change a wall",
            description =
                    "Gives the wall this name and these settings in place of those it had. If it"
                            + " is open, it takes them up at once. Needs an admin.")
    void change(@PathVariable long id, @Valid @RequestBody ChangeWall wish) {
        Person admin = admin();
        walls.change(admin, id, wish.name(), known(wish.settings()));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Revoke a wall",
            description =
                    "If it is open, it goes dark at once and shows how to be paired anew. It stays"
                            + " in the list, with who revoked it. Needs an admin.")
    void revoke(@PathVariable long id) {
        walls.revoke(admin(), id);
    }

    private Person admin() {
        return signedIn.require(PersonRole.ADMIN);
    }

    /// @throws switchboard.cluster.InvalidInput if there is no cluster of one of the names
    private WallSettings known(WallSettings settings) {
        settings.clusters().forEach(live::cluster);
        return settings;
    }

    private WallAnswer answer(PairedWall wall) {
        return WallAnswer.of(wall, walls.isConnected(wall));
    }
}
