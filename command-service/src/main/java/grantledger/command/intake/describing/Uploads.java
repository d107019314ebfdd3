package grantledger.command.intake.describing;

import grantledger.command.deciding.Command;
import grantledger.command.indicator.PublishIndicatorValues;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import java.util.List;

/** The other way to publish an indicator's values: a CSV file in place of the JSON. */
final class Uploads {

    private static final String OF_A_FILE = "With text/csv: ";
    private static final String FILE = """
        period,place,value,numerator,denominator
        2018,0127,73.1,39474,54000
        2019,0127,73.5,39690,54000
        2019,0180-SKARHOLMEN,66.6,,
        """;

    private Uploads() {}

    static void describe(Paths paths) {
        Operation publish = paths.get("/api/commands/" + Command.nameOf(PublishIndicatorValues.class))
                .getPost();
        publish.getRequestBody()
                .getContent()
                .addMediaType(
                        "text/csv",
                        new MediaType()
                                .schema(file())
                                .addExamples(
                                        "file",
                                        new Example().summary("Two periods").value(FILE)));
        publish.addParametersItem(parameter("indicatorId", "what the values are of; required"))
                .addParametersItem(parameter("note", "as in JSON, for every period"));
    }

    private static Schema<String> file() {
        Schema<String> text = Schemas.words(List.of());
        text.description(
                "A header with the columns period, place and value and, where wanted, numerator and denominator, in"
                    + " any order; then a line for each value, of any periods. UTF-8, commas or semicolons between"
                    + " cells; where there are semicolons, a number may have a decimal comma. At most 1 MiB and 20,000"
                    + " lines. All of it is published, or nothing: then errors names each line and column, of a"
                    + " hundred at most");
        return text;
    }

    private static QueryParameter parameter(String name, String description) {
        QueryParameter parameter = new QueryParameter();
        parameter.name(name).description(OF_A_FILE + description).schema(Schemas.words(List.of()));
        return parameter;
    }
}
