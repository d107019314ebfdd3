package grantledger.console.forms;

import grantledger.console.asking.Address;
import grantledger.console.forms.drawing.DrawnForm.Controls;
import grantledger.console.forms.input.Body;
import grantledger.console.forms.input.Input;
import java.util.List;
import java.util.UUID;

/**
 * What a browser says beside the fields of a form. None of it is trusted: what is not as a form has it is as if it were not there.
 */
record Posted(String button, Controls controls) {
    static final String KEY = "form";

    private static final String BUTTON = "form-do";
    private static final String VERSION = "form-version";
    private static final String POSITION = "form-position";
    private static final String RETURN = "return";
    private static final int LONGEST_ADDRESS = 2_000;

    static Posted of(Input input) {
        return new Posted(
                input.text(BUTTON),
                new Controls(
                        key(input.text(KEY)),
                        number(input.text(VERSION)),
                        number(input.text(POSITION)),
                        own(input.text(RETURN)),
                        input.all(Body.HAD)));
    }

    /** A form that is drawn anew, of something at this version. */
    static Controls drawnAt(Input asked, long version, long position, List<String> had) {
        return new Controls(key(asked.text(KEY)), version, position, own(asked.text(RETURN)), had);
    }

    static boolean isKey(String text) {
        return text.matches("[A-Za-z0-9-]{16,64}");
    }

    static String newKey() {
        return UUID.randomUUID().toString();
    }

    private static String key(String text) {
        return isKey(text) ? text : newKey();
    }

    private static long number(String text) {
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }

    /** Empty where it leads away from the console. */
    private static String own(String address) {
        return address.length() <= LONGEST_ADDRESS && new Address(address).isOwn() ? address : "";
    }
}
