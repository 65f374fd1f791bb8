package switchboard.night;

import static org.awaitility.Awaitility.await;

import com.sun.jdi.Bootstrap;
import com.sun.jdi.IncompatibleThreadStateException;
import com.sun.jdi.ObjectReference;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.StackFrame;
import com.sun.jdi.VMDisconnectedException;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.connect.AttachingConnector;
import com.sun.jdi.connect.Connector;
import com.sun.jdi.connect.IllegalConnectorArgumentsException;
import com.sun.jdi.event.BreakpointEvent;
import com.sun.jdi.event.ClassPrepareEvent;
import com.sun.jdi.event.Event;
import com.sun.jdi.event.EventSet;
import com.sun.jdi.request.ClassPrepareRequest;
import com.sun.jdi.request.EventRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// A debugger on the product's process. Where a [ProtocolPoint] is it stops the thread that got
/// there, so that what comes after the point is not done; what that thread typed before still
/// reaches the node.
final class ProductDebugger implements AutoCloseable {
    /// How long it listens for events at once, in milliseconds.
    private static final long LISTENS = 100;

    private final VirtualMachine machine;
    private final ProtocolPoint point;

    /// @param port where the process listens for debuggers, on this machine
    /// @param point where it is to stop
    ProductDebugger(int port, ProtocolPoint point) throws IOException {
        this.point = point;
        AttachingConnector sockets =
                Bootstrap.virtualMachineManager().attachingConnectors().stream()
                        .filter(it -> it.name().equals("com.sun.jdi.SocketAttach"))
                        .findFirst()
                        .orElseThrow();
        Map<String, Connector.Argument> arguments = sockets.defaultArguments();
        arguments.get("hostname").setValue("127.0.0.1");
        arguments.get("port").setValue(Integer.toString(port));
        try {
            machine = sockets.attach(arguments);
        } catch (IllegalConnectorArgumentsException wrong) {
            throw new IllegalStateException(wrong);
        }
        ClassPrepareRequest later = machine.eventRequestManager().createClassPrepareRequest();
        later.addClassFilter(point.type());
        enable(later);
        machine.classesByName(point.type()).forEach(this::breakAt);
    }

    /// Waits until the product stands at the point; from then on that thread does not go on.
    void awaitStop(Duration atMost) {
        await().atMost(atMost).until(this::hasStopped);
    }

    private boolean hasStopped() throws InterruptedException {
        EventSet events = machine.eventQueue().remove(LISTENS);
        if (events == null) {
            return false;
        }
        for (Event event : events) {
            if (event instanceof ClassPrepareEvent prepared) {
                breakAt(prepared.referenceType());
            }
            if (event instanceof BreakpointEvent stopped && isPoint(stopped)) {
                return true;
            }
        }
        events.resume();
        return false;
    }

    @Override
    public void close() {
        try {
            machine.dispose();
        } catch (VMDisconnectedException _) {
            // It was killed, which is what this is for.
        }
    }

    private void breakAt(ReferenceType type) {
        type.methodsByName(point.method()).stream()
                .filter(it -> !it.isAbstract())
                .map(it -> machine.eventRequestManager().createBreakpointRequest(it.location()))
                .forEach(ProductDebugger::enable);
    }

    private static void enable(EventRequest request) {
        request.setSuspendPolicy(EventRequest.SUSPEND_EVENT_THREAD);
        request.enable();
    }

    private boolean isPoint(BreakpointEvent stopped) {
        return point.event().map(wanted -> isAbout(wanted, stopped)).orElse(true);
    }

    /// Whether the event is an argument of the method, or is told by the entry that is one.
    private static boolean isAbout(String wanted, BreakpointEvent stopped) {
        try {
            StackFrame frame = stopped.thread().frame(0);
            return frame.getArgumentValues().stream()
                    .filter(ObjectReference.class::isInstance)
                    .map(ObjectReference.class::cast)
                    .anyMatch(
                            it ->
                                    is(it, wanted)
                                            || eventOf(it).filter(e -> is(e, wanted)).isPresent());
        } catch (IncompatibleThreadStateException running) {
            throw new IllegalStateException(running);
        }
    }

    private static Optional<ObjectReference> eventOf(ObjectReference entry) {
        return Optional.ofNullable(entry.referenceType().fieldByName("event"))
                .map(entry::getValue)
                .filter(ObjectReference.class::isInstance)
                .map(ObjectReference.class::cast);
    }

    private static boolean is(ObjectReference object, String type) {
        return object.referenceType().name().equals(type);
    }
}
