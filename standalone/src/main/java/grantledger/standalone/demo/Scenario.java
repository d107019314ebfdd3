package grantledger.standalone.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * A call's whole story, from the files of one folder.
 *
 * @param recipients rows by column name
 */
record Scenario(String year, List<Map<String, String>> recipients, List<Step> steps) {

    static Scenario of(String year) {
        return new Scenario(year, rows(year + "/recipients.csv"), steps(year + "/steps.json"));
    }

    /** What the publication says about 2018, county by county. */
    static List<Map<String, String>> published2018() {
        return rows("2018/distribution.csv");
    }

    private static List<Step> steps(String file) {
        try (var content = open(file)) {
            return JsonMapper.shared().readValue(content, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Map<String, String>> rows(String file) {
        try (var rows = CsvReader.builder().ofNamedCsvRecord(open(file))) {
            return rows.stream().map(NamedCsvRecord::getFieldsAsMap).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String file) {
        return Objects.requireNonNull(Scenario.class.getResourceAsStream("/demo/" + file), file);
    }
}
