package grantledger.console.forms;

import grantledger.console.forms.drawing.DrawnForm.Controls;
import grantledger.console.forms.known.Known;
import grantledger.console.forms.known.Matter;
import grantledger.console.forms.shapes.Command;
import tools.jackson.databind.JsonNode;

/** Where somebody comes out who has sent a form. */
final class Landing {
    private Landing() {}

    /** The page that the form was opened from; otherwise that of what was born, or of what it was about. */
    static String after(Command command, Known known, Controls controls, JsonNode answer) {
        if (!controls.returnTo().isEmpty()) {
            return controls.returnTo();
        }
        var id = answer.path("id").asString("");
        return switch (command.name()) {
            case "announce-call" -> "/calls/" + id;
            case "submit-application" -> "/applications/" + id;
            case "define-indicator" -> "/indicators/" + id;
            default -> known.matter().map(Matter::path).orElse("/");
        };
    }
}
