package grantledger.benchmark;

import grantledger.benchmark.measuring.Results;
import grantledger.benchmark.running.Site;
import java.nio.file.Path;
import java.util.Set;

/** Some parts that are measured on the same stores, one after the other within each round. */
interface Contest {

    /**
     * @param home the project's folder
     * @param told hears what is being prepared
     */
    record Run(
            Site site,
            Path home,
            Set<Part> parts,
            Scale scale,
            Results results,
            java.util.function.Consumer<String> told) {

        boolean has(Part part) {
            return parts.contains(part);
        }

        void say(String text) {
            told.accept(text);
        }
    }

    void hold(Run run) throws Exception;
}
