package grantledger.benchmark.material;

import grantledger.command.deciding.Acting;
import grantledger.command.deciding.Command;
import grantledger.format.Json;

/** A command and who issues it. */
public record Step(Who who, Command<?, ?> command) {

    public Acting acting() {
        return who.acting(name());
    }

    /** As in the path of the API. */
    public String name() {
        return command.name();
    }

    /** As in the body of a request. */
    public byte[] json() {
        return Json.mapper().writeValueAsBytes(command);
    }
}
