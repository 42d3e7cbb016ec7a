import java.io.File;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.LogManager;

import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Asks veraPDF whether files keep standards: every standard of the list for every file.
 *
 * <p>Prints a line "pass STANDARD FILE" or "fail STANDARD FILE" for each, a failure with the
 * rules that are broken below it. The exit code is 0 if a verdict was reached on everything,
 * whatever it is, so that a caller cannot take a crash for a "fail".
 */
public final class Judge {
    private static final int EVERY_FAILURE = -1;

    public static void main(String[] arguments) throws Exception {
        LogManager.getLogManager().reset();
        VeraGreenfieldFoundryProvider.initialise();
        for (String standard : arguments[0].split(",")) {
            PDFAFlavour flavour = PDFAFlavour.byFlavourId(standard);
            if (flavour == PDFAFlavour.NO_FLAVOUR) {
                throw new IllegalArgumentException("veraPDF does not know the standard " + standard);
            }
            for (int i = 1; i < arguments.length; i++) {
                judge(flavour, new File(arguments[i]));
            }
        }
    }

    private static void judge(PDFAFlavour flavour, File file) throws Exception {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(file, flavour);
                PDFAValidator validator =
                        Foundries.defaultInstance().createValidator(flavour, EVERY_FAILURE, false, true, false)) {
            ValidationResult result = validator.validate(parser);
            if (!"normal".equals(result.getJobEndStatus().getValue()) || result.getTotalAssertions() == 0) {
                throw new IllegalStateException("veraPDF did not finish " + file);
            }
            System.out.println((result.isCompliant() ? "pass " : "fail ") + flavour.getId() + " " + file);
            brokenRules(result).forEach((rule, why) -> System.out.println("    " + rule + " " + why));
        }
    }

    /** Each rule that is broken, with what it demands and the first place that breaks it. */
    private static Map<String, String> brokenRules(ValidationResult result) {
        Map<String, String> rules = new TreeMap<>();
        for (TestAssertion assertion : result.getTestAssertions()) {
            if (assertion.getStatus() == TestAssertion.Status.FAILED) {
                String rule = assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber();
                String why = assertion.getMessage() + " At " + assertion.getLocation().getContext();
                rules.putIfAbsent(rule, why.replaceAll("\\s+", " "));
            }
        }
        return rules;
    }
}
