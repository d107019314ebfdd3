package grantledger.query.application.view;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** What applicants have said to how they are treated. {@code withdrawalReasons} is null unless it was withdrawn. */
public record Response(List<Appeal> appeals, String withdrawalReasons) {

    public record Appeal(LocalDate receivedOn, String grounds) {}

    static final Response NONE = new Response(List.of(), null);

    Response appealed(Appeal appeal) {
        return new Response(Stream.concat(appeals.stream(), Stream.of(appeal)).toList(), withdrawalReasons);
    }

    Response withdrawn(String reasons) {
        return new Response(appeals, reasons);
    }
}
