package grantledger.standalone.console.browser;

import grantledger.standalone.TestSystem;
import grantledger.standalone.identity.Person;
import java.util.HashMap;
import java.util.Map;

/** A browser and a console to look at with it. People sign in once for each language, through the issuer's own page. */
public final class Browsing implements AutoCloseable {
    private final Chromium chromium;
    private final Place place;
    private final Api api;
    private final Found found;
    private final Map<String, String> signedIn = new HashMap<>();

    private Browsing(Chromium chromium, Place place) {
        this.chromium = chromium;
        this.place = place;
        this.api = new Api(place);
        this.found = new Found(api);
    }

    static Browsing at(Place place) {
        return new Browsing(Chromium.start(), place);
    }

    /** Of a system of one's own, which others do not see break; {@link InABrowser} gives the shared one. */
    public static Browsing in(TestSystem own) {
        return at(Place.of(own));
    }

    public Place place() {
        return place;
    }

    public Api api() {
        return api;
    }

    public Found found() {
        return found;
    }

    /** Who has not signed in. */
    public Visitor stranger(Sight sight) {
        return new Visitor(chromium.browser().newContext(sight.options()), place.console());
    }

    public Visitor as(Person person, Sight sight) {
        var key = person + " " + sight.tongue();
        var kept = signedIn.computeIfAbsent(key, _ -> signIn(person, sight));
        return new Visitor(chromium.browser().newContext(sight.options().setStorageState(kept)), place.console());
    }

    private String signIn(Person person, Sight sight) {
        try (var visitor = stranger(sight)) {
            visitor.signIn(person);
            return visitor.context().storageState();
        }
    }

    /** With a session that nobody else has. */
    public Visitor anew(Person person, Sight sight) {
        var visitor = stranger(sight);
        visitor.signIn(person);
        return visitor;
    }

    @Override
    public void close() {
        chromium.close();
    }
}
