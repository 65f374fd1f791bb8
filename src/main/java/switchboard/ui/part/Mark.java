package switchboard.ui.part;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;

/// One of the small shapes of lists and tables; what it means is always said in a word as well.
@Tag("sb-mark")
public final class Mark extends Component {
    /// @param kind as in `mark.js`: `done`, `met`, `work`, `ask`, `plan`, `hold`, `warn`, `remark`,
    ///     `call`, `rest`, `unknown`, `brand`
    public Mark(String kind) {
        getElement().setAttribute("kind", kind);
    }

    /// The same at another size, in px.
    public Mark size(int size) {
        getElement().setAttribute("size", String.valueOf(size));
        return this;
    }

    /// The plain shape of a tile.
    public Mark plain() {
        getElement().setAttribute("plain", true);
        return this;
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        Modules.load(attached.getUI(), "mark.js");
    }
}
