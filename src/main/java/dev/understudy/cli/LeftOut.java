package dev.understudy.cli;

import dev.understudy.harness.cucumber.CucumberRun;
import dev.understudy.harness.cucumber.RunOptions;
import dev.understudy.harness.real.RealAccounts;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which scenarios cannot be played in given real accounts, and why. */
final class LeftOut {
    private final Map<String, String> reasons;
    private final Map<String, List<String>> scenarios = new LinkedHashMap<>();

    /** {@code reasons}: by tag. */
    private LeftOut(Map<String, String> reasons) {
        this.reasons = reasons;
    }

    static LeftOut of(RealAccounts accounts, RunOptions options) {
        Map<String, String> reasons = new LinkedHashMap<>();
        reasons.put("@emulator", "only an emulator can play them");
        if (!accounts.allRoot()) {
            reasons.put("@root", "they need the accounts' own keys, not a RAM user's");
        }
        if (!accounts.owners().containsKey("C")) {
            reasons.put("@third-account", "there is no key of an account C");
        }
        LeftOut leftOut = new LeftOut(reasons);
        String before = "";
        for (String tag : reasons.keySet()) {
            List<String> found = CucumberRun.scenarios(options.only(tag + before));
            leftOut.scenarios.put(tag, found);
            before += " and not " + tag;
        }
        return leftOut;
    }

    /** A tag expression for all the others. */
    String others() {
        return "not (" + String.join(" or ", reasons.keySet()) + ")";
    }

    void print(PrintStream out) {
        scenarios.forEach((tag, left) -> {
            if (!left.isEmpty()) {
                out.println("left out " + left.size() + " scenarios tagged " + tag + ": " + reasons.get(tag));
                left.forEach(scenario -> out.println("  " + scenario));
            }
        });
    }
}
