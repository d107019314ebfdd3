package grantledger.console.page;

import grantledger.console.asking.Asked;
import grantledger.console.contract.Problem;
import grantledger.console.contract.Refused;
import java.util.List;

/** Closes a page for whom the services would refuse what stands on it. */
public final class OnlyFor {
    private OnlyFor() {}

    /** @param anyOf roles of the contract */
    public static void roles(Asked asked, String... anyOf) {
        if (!asked.person().is(anyOf)) {
            throw new Refused(new Problem(403, "", "", "role-allows-read", List.of(), 0));
        }
    }
}
