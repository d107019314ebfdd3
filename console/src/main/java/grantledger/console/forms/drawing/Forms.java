package grantledger.console.forms.drawing;

import grantledger.console.forms.input.Input;
import grantledger.console.forms.known.Known;
import grantledger.console.forms.shapes.Command;
import grantledger.console.words.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Draws forms in one language. */
public final class Forms {
    private final Wording wording;
    private final Labels labels;

    public Forms(Wording wording) {
        this.wording = wording;
        this.labels = new Labels(wording);
    }

    /** @param focus the row or list that the person was just at, or empty */
    public DrawnForm drawn(
            Command command,
            Input input,
            Known known,
            DrawnForm.Controls controls,
            DrawnForm.Result result,
            String focus) {
        var drawing = new Drawing(wording, input, known, Map.of(), focus);
        return form(command, drawing.fields(command.body()), known, controls, result);
    }

    /** With what is wrong at each field, and all of it together at the top. */
    public DrawnForm refused(
            Command command,
            Input input,
            Known known,
            DrawnForm.Controls controls,
            DrawnForm.Result.Refusal refusal,
            Map<String, Message> errors) {
        var probe = new Drawing(wording, input, known, Map.of(), "");
        probe.fields(command.body());
        var placed = Placed.among(probe.labels().keySet(), errors);
        var fields = new Drawing(wording, input, known, placed, "").fields(command.body());
        var faults = faults(placed, probe.labels());
        return form(
                command,
                fields,
                known,
                controls,
                new DrawnForm.Result.Refusal(
                        refusal.status(), refusal.rule(), refusal.detail(), refusal.advice(), faults, refusal.stale()));
    }

    private List<DrawnForm.Fault> faults(Map<String, Message> placed, Map<String, String> names) {
        var faults = new ArrayList<DrawnForm.Fault>();
        names.forEach((path, label) -> {
            if (placed.containsKey(path)) {
                faults.add(new DrawnForm.Fault(DrawnField.idOf(path), label, placed.get(path)));
            }
        });
        if (placed.containsKey("")) {
            faults.add(new DrawnForm.Fault("", wording.text("forms.errors.whole"), placed.get("")));
        }
        return faults;
    }

    private DrawnForm form(
            Command command,
            List<DrawnField> fields,
            Known known,
            DrawnForm.Controls controls,
            DrawnForm.Result result) {
        return new DrawnForm(
                command.name(),
                labels.title(command.name()),
                labels.what(command.name()),
                fields,
                controls,
                known,
                result,
                PreviewedFirst.is(command.name()));
    }
}
