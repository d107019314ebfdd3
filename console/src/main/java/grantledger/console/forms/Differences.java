package grantledger.console.forms;

import grantledger.console.asking.Asked;
import grantledger.console.forms.drawing.DrawnForm;
import grantledger.console.forms.drawing.DrawnForm.Changed;
import grantledger.console.forms.drawing.DrawnForm.Difference;
import grantledger.console.forms.drawing.DrawnForm.Happened;
import grantledger.console.forms.drawing.Labels;
import grantledger.console.forms.known.Matter;
import grantledger.console.forms.known.Meanwhile;
import grantledger.console.words.Wording;
import org.springframework.stereotype.Component;

/** Somebody changed what a form is about before it was sent: here is the difference, in words. */
@Component
class Differences {
    private static final int LONGEST = 300;

    private final Meanwhile meanwhile;

    Differences(Meanwhile meanwhile) {
        this.meanwhile = meanwhile;
    }

    Difference since(Asked asked, DrawnForm.Controls seen, Matter now) {
        var changed = meanwhile.changed(asked, now, seen.position()).stream()
                .map(it -> new Changed(label(asked.wording(), it.path()), shown(it.then()), shown(it.now())))
                .toList();
        var labels = new Labels(asked.wording());
        var happened = meanwhile.events(asked, now, seen.version()).stream()
                .map(it -> new Happened(
                        labels.event(it.type()), it.actor(), asked.wording().time(it.occurredAt())))
                .toList();
        return new Difference(seen.version(), now.version(), changed, happened);
    }

    /** What the last step of a path is called in forms; the path itself where it is in none. */
    private static String label(Wording wording, String path) {
        var last = path.substring(path.lastIndexOf('.') + 1).replaceAll("\\[\\d+]", "");
        var key = "forms.field." + last;
        var number = path.replaceAll(".*\\[(\\d+)].*", "$1");
        return wording.has(key)
                ? wording.text(key) + (number.equals(path) ? "" : " " + (Integer.parseInt(number) + 1))
                : path;
    }

    private static String shown(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
