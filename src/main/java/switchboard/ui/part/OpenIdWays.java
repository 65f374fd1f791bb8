package switchboard.ui.part;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import switchboard.security.OpenIdProvider;

/// The ways to the OpenID providers that people can sign in at.
public final class OpenIdWays extends Div {
    /// @param providers at least one
    public OpenIdWays(List<OpenIdProvider> providers) {
        addClassName("sb-form");
        providers.forEach(provider -> add(way(provider)));
    }

    private static Anchor way(OpenIdProvider provider) {
        Anchor way = Buttons.way(provider.path(), say("sign-in.at", provider.label()));
        // Not a page of the product: the browser has to go there itself.
        way.setRouterIgnore(true);
        return way;
    }
}
