package grantledger.console.difference;

import grantledger.console.words.Wording;
import java.util.ArrayList;

/** Where a value stands in an answer, in words: {@code /instalments/2/paidOn} is "Instalments › 2 › Paid on". */
final class FieldName {

    private FieldName() {}

    /** What has no words stands as it is: an id, a number, a person. */
    static String of(Wording wording, String pointer) {
        var names = new ArrayList<String>();
        for (var part : parts(pointer)) {
            var key = "difference.field." + part;
            names.add(wording.has(key) ? wording.text(key) : part);
        }
        return String.join(" › ", names);
    }

    /** The innermost name. */
    static String last(String pointer) {
        var parts = parts(pointer);
        return parts[parts.length - 1];
    }

    private static String[] parts(String pointer) {
        var parts = pointer.replaceFirst("^/", "").split("/");
        for (int i = 0; i < parts.length; i++) {
            parts[i] = parts[i].replace("~1", "/").replace("~0", "~");
        }
        return parts;
    }
}
