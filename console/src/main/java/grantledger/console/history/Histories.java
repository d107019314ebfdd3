package grantledger.console.history;

import grantledger.console.asking.Asked;
import grantledger.console.asking.Person;
import grantledger.console.contract.Query;
import grantledger.console.contract.Services;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads streams whole, for those who may. */
@Component
public class Histories {
    private static final int PAGE = 500;
    /** No matter of the agency's has as many events; a call's stream has one for each application. */
    private static final int MOST_PAGES = 4;

    private final Services services;

    Histories(Services services) {
        this.services = services;
    }

    public static boolean mayRead(Person person) {
        return person.is("OFFICER", "AUDITOR", "ADMIN");
    }

    /**
     * Of one stream.
     *
     * @param asOf the position that the page is of, where it is of one
     */
    public History of(Asked asked, String stream, Optional<Long> asOf) {
        return mayRead(asked.person())
                ? new History(events(asked, stream), asked.moment(), asOf)
                : History.unseen(asked.moment());
    }

    /** Of an application and of every grant that its decisions ever made, also of those that were none yet at the moment. */
    public History ofApplication(Asked asked, String id, Optional<Long> asOf) {
        if (!mayRead(asked.person())) {
            return History.unseen(asked.moment());
        }
        var all = new ArrayList<>(events(asked, id));
        grants(all).forEach(grant -> all.addAll(events(asked, grant)));
        return new History(all, asked.moment(), asOf);
    }

    private static List<String> grants(List<Happening> events) {
        return events.stream()
                .map(event -> event.payload().path("grantId").asString(""))
                .filter(grant -> !grant.isEmpty())
                .distinct()
                .toList();
    }

    private List<Happening> events(Asked asked, String stream) {
        var all = new ArrayList<Happening>();
        for (int page = 0; page < MOST_PAGES; page++) {
            var answer = services.readNow(
                    asked,
                    Query.of("/api/audit/streams/{}/events", stream)
                            .with("size", PAGE)
                            .with("page", page));
            answer.path("rows")
                    .valueStream()
                    .map(event -> Happening.of(asked.wording(), stream, event))
                    .forEach(all::add);
            if (all.size() >= answer.path("total").asLong()) {
                break;
            }
        }
        return all;
    }
}
