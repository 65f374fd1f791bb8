package switchboard.security;

import java.util.function.Supplier;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;

/// The product sets a strategy of its own for the whole machine once it starts, and in a test
/// machine several products start one after the other: whoever asks now and whoever asked before
/// must find the same.
final class StrategyAsItIsNow implements SecurityContextHolderStrategy {
    private static SecurityContextHolderStrategy now() {
        return SecurityContextHolder.getContextHolderStrategy();
    }

    @Override
    public void clearContext() {
        now().clearContext();
    }

    @Override
    public SecurityContext getContext() {
        return now().getContext();
    }

    @Override
    public Supplier<SecurityContext> getDeferredContext() {
        return now().getDeferredContext();
    }

    @Override
    public void setContext(SecurityContext context) {
        now().setContext(context);
    }

    @Override
    public void setDeferredContext(Supplier<SecurityContext> context) {
        now().setDeferredContext(context);
    }

    @Override
    public SecurityContext createEmptyContext() {
        return now().createEmptyContext();
    }
}
