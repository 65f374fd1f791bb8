package switchboard.journal;

import org.springframework.context.ApplicationContext;
import org.springframework.test.annotation.DirtiesContext.HierarchyMode;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestContextManager;

/// A module that runs as its annotated class says, and can be ended and started again on the same
/// data directory in the middle of a test.
public final class ModuleRun implements AutoCloseable {
    private final TestContext test;
    private ApplicationContext running;

    /// Starts the module.
    ///
    /// @param annotated a class that says which module, as a Spring test would
    public ModuleRun(Class<?> annotated) {
        this.test = new TestContextManager(annotated).getTestContext();
        this.running = test.getApplicationContext();
    }

    /// Ends everything, the database too, and starts it again from what is on disk.
    public void restart() {
        close();
        running = test.getApplicationContext();
    }

    /// The one bean of that type, of the run that goes on now.
    public <T> T bean(Class<T> type) {
        return running.getBean(type);
    }

    @Override
    public void close() {
        test.markApplicationContextDirty(HierarchyMode.EXHAUSTIVE);
    }
}
