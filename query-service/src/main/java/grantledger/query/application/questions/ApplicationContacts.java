package grantledger.query.application.questions;

import grantledger.access.tokens.Person;
import grantledger.events.ApplicationEvent.Contact;
import grantledger.events.contacts.ContactSealing;
import grantledger.projections.storing.Schemas;
import grantledger.projections.storing.ViewJson;
import grantledger.query.application.view.ApplicationView;
import grantledger.query.application.view.PersonalData;
import grantledger.query.contacts.Contacts;
import grantledger.query.contacts.ContactsOfAnswer;
import grantledger.query.contacts.ShownContact;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The contact persons of applications, as answers show them. As of no moment does one show what has been erased since. */
@Component
public class ApplicationContacts {

    private static final String ERASED = """
        select id, state ->> 'personalData' from %s.view_application
        where id = any (?) and jsonb_array_length(state #> '{personalData,erasures}') > 0\
        """.formatted(Schemas.SERVING);

    private final Contacts contacts;
    private final JdbcClient database;

    ApplicationContacts(Contacts contacts, JdbcClient database) {
        this.contacts = contacts;
        this.database = database;
    }

    /** To be asked for those of one answer. */
    ContactsOfAnswer shownTo(Person reader) {
        return contacts.shownTo(reader);
    }

    /** Of applications as they are. */
    Map<UUID, ShownContact> of(List<ApplicationView> views, ContactsOfAnswer answer, LongSupplier applications) {
        return answer.of(kept(views), applications);
    }

    /** Of applications as they were. */
    Map<UUID, ShownContact> then(List<ApplicationView> views, ContactsOfAnswer answer, LongSupplier applications) {
        Map<UUID, Contact> kept = kept(views);
        erasedSince(kept).forEach((application, since) -> {
            if (isErased(kept.get(application), since)) {
                kept.remove(application);
            }
        });
        return answer.of(kept, applications);
    }

    /** Of an application as it was, for an answer that is of no other; null where there is none. */
    public ShownContact then(ApplicationView view, Person reader) {
        return then(List.of(view), shownTo(reader), () -> 1).get(view.applicationId());
    }

    private static Map<UUID, Contact> kept(List<ApplicationView> views) {
        Map<UUID, Contact> kept = new HashMap<>();
        views.stream()
                .filter(view -> view.proposal().contact() != null)
                .forEach(view -> kept.put(view.applicationId(), view.proposal().contact()));
        return kept;
    }

    private Map<UUID, PersonalData> erasedSince(Map<UUID, Contact> kept) {
        Map<UUID, PersonalData> erased = new HashMap<>();
        if (!kept.isEmpty()) {
            database.sql(ERASED).param(kept.keySet().toArray(UUID[]::new)).query(row -> {
                erased.put(row.getObject(1, UUID.class), ViewJson.read(row.getString(2), PersonalData.class));
            });
        }
        return erased;
    }

    /** What stands in plain text was given before everything that is sealed. */
    private static boolean isErased(Contact contact, PersonalData since) {
        return !ContactSealing.isSealed(contact)
                || since.erasures().stream()
                        .anyMatch(erased -> erased.commitments().contains(contact.commitment()));
    }
}
