package grantledger.console.asking;

import grantledger.console.words.Wording;
import java.util.Optional;

/**
 * One request for a page.
 *
 * @param address path and query as they were asked for
 * @param readAfter the position of the person's own last command, 0 without one: what is shown holds it
 * @param receipt what that command brought about, on the first page after it
 * @param csrf belongs into every form
 */
public record Asked(
        Person person,
        Wording wording,
        Moment moment,
        Address address,
        long readAfter,
        Optional<Receipt> receipt,
        Csrf csrf) {

    /** The same of now, and without waiting for anything: for pages that tell how the services are. */
    public Asked now() {
        return new Asked(person, wording, Moment.now(), new Address(Moment.now().in(address.text())), 0, receipt, csrf);
    }

    /** A token in a hidden field, which another site cannot know. */
    public record Csrf(String parameter, String token) {}

    /** The same page as of another moment. */
    public Asked at(Moment other) {
        return new Asked(person, wording, other, new Address(other.in(address.text())), readAfter, receipt, csrf);
    }
}
