package grantledger.standalone.console.bars;

import static grantledger.standalone.console.bars.Screen.AGENCY;
import static grantledger.standalone.console.bars.Screen.ALL_SEEING;
import static grantledger.standalone.console.bars.Screen.AUDITORS;
import static grantledger.standalone.console.bars.Screen.EVERYBODY;
import static grantledger.standalone.console.bars.Screen.failing;
import static grantledger.standalone.console.bars.Screen.of;

import grantledger.access.roles.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Every page that there is, once with something in it, once empty, once gone wrong: whoever makes a page adds its lines. */
final class Screens {
    private static final Set<Role> OFFICER = EnumSet.of(Role.OFFICER);
    private static final Set<Role> DECISION_MAKER = EnumSet.of(Role.DECISION_MAKER);
    private static final String NOBODYS = "00000000-0000-4000-8000-000000000000";
    private static final String NOTHING = "q=nothing-is-called-so";

    static final List<Screen> ALL = List.of(
            of("/", EVERYBODY),
            // Calls.
            of("/calls", EVERYBODY),
            of("/calls?position=1", ALL_SEEING),
            of("/calls/{call}", EVERYBODY),
            of("/calls/{call}?position={announced}", ALL_SEEING),
            of("/calls/{call}/ranking", AGENCY),
            of("/calls/{call}/distribution", ALL_SEEING),
            failing(404, "/calls/" + NOBODYS, EVERYBODY),
            // Registers.
            of("/applications", EVERYBODY),
            of("/applications?" + NOTHING, EVERYBODY),
            of("/applications?position={position}", ALL_SEEING),
            of("/decisions", ALL_SEEING),
            of("/decisions?" + NOTHING, ALL_SEEING),
            of("/grants", EVERYBODY),
            of("/grants?" + NOTHING, EVERYBODY),
            of("/reports", EVERYBODY),
            of("/reports?" + NOTHING, EVERYBODY),
            of("/payments", AGENCY),
            of("/demands", AGENCY),
            // One matter.
            of("/applications/{application}", EVERYBODY),
            of("/applications/{granted}", EVERYBODY),
            of("/applications/{dismissed}", ALL_SEEING),
            of("/applications/{application}?position={position}", AGENCY),
            of("/applications/{granted}/decision", AGENCY),
            of("/applications/{granted}/replay", AUDITORS),
            of("/applications/{application}/difference", AUDITORS),
            of("/grants/{grant}/money", EVERYBODY),
            of("/grants/{grant}/difference", AUDITORS),
            of("/calls/{call}/difference", AUDITORS),
            failing(404, "/applications/" + NOBODYS, EVERYBODY),
            // Outcomes and indicators.
            of("/outcomes", ALL_SEEING),
            of("/indicators", EVERYBODY),
            of("/indicators/{indicator}", EVERYBODY),
            of("/indicators/{indicator}/comparison?places=0180,1480", ALL_SEEING),
            // The log.
            of("/audit", AUDITORS),
            of("/audit/reads", AUDITORS),
            of("/audit/events/{position}", AUDITORS),
            of("/audit/streams/{application}", AUDITORS),
            failing(403, "/audit", OFFICER),
            of("/operations", ALL_SEEING),
            // Commands.
            of("/commands/request-completion?applicationId={application}", OFFICER),
            of("/commands/announce-call", OFFICER),
            of("/commands/grant-funds?applicationId={application}", DECISION_MAKER),
            failing(404, "/commands/no-such-command", OFFICER),
            failing(404, "/no-such-page", EVERYBODY));

    private Screens() {}
}
