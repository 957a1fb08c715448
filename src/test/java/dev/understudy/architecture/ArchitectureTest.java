package dev.understudy.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.understudy.policy.Decision;
import dev.understudy.policy.Evaluator;
import dev.understudy.ram.Ram;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;

/** The layout of the house: who may know whom, which packages are pure, and where each library lives. */
@AnalyzeClasses(packages = "dev.understudy", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String[] CORE = {
        "dev.understudy.policy",
        "dev.understudy.account..",
        "dev.understudy.ram..",
        "dev.understudy.sts..",
        "dev.understudy.sls..",
        "dev.understudy.directory..",
        "dev.understudy.trail.."
    };

    @ArchTest
    static final ArchRule layers = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("dev.understudy..")
            .layer("policy")
            .definedBy("dev.understudy.policy..")
            .layer("account")
            .definedBy("dev.understudy.account..")
            .layer("ram")
            .definedBy("dev.understudy.ram..")
            .layer("sts")
            .definedBy("dev.understudy.sts..")
            .layer("sls")
            .definedBy("dev.understudy.sls..")
            .layer("directory")
            .definedBy("dev.understudy.directory..")
            .layer("trail")
            .definedBy("dev.understudy.trail..")
            .layer("http")
            .definedBy("dev.understudy.wire.http..")
            .layer("protocols")
            .definedBy("dev.understudy.wire.rpc..", "dev.understudy.wire.acs3..", "dev.understudy.wire.sls..")
            .layer("federation")
            .definedBy("dev.understudy.federation..")
            .layer("access")
            .definedBy("dev.understudy.access..")
            .layer("gateway")
            .definedBy("dev.understudy.gateway..")
            .layer("world")
            .definedBy("dev.understudy.world..")
            .layer("analysis")
            .definedBy("dev.understudy.analysis..")
            .layer("report")
            .definedBy("dev.understudy.report..")
            .layer("wiremock")
            .definedBy("dev.understudy.wiremock..")
            .layer("frontdoor")
            .definedBy("dev.understudy.frontdoor..")
            .layer("harness")
            .definedBy("dev.understudy.harness..")
            .layer("cli")
            .definedBy("dev.understudy.cli..")
            .whereLayer("policy")
            .mayNotAccessAnyLayer()
            .whereLayer("account")
            .mayOnlyAccessLayers("policy")
            .whereLayer("ram")
            .mayOnlyAccessLayers("policy", "account")
            .whereLayer("sts")
            .mayOnlyAccessLayers("policy", "account", "ram")
            .whereLayer("sls")
            .mayOnlyAccessLayers("policy", "account")
            .whereLayer("directory")
            .mayOnlyAccessLayers("policy", "account")
            .whereLayer("trail")
            .mayOnlyAccessLayers("policy", "account")
            .whereLayer("http")
            .mayNotAccessAnyLayer()
            .whereLayer("protocols")
            .mayOnlyAccessLayers("http")
            .whereLayer("federation")
            .mayOnlyAccessLayers("account", "sts")
            .whereLayer("access")
            .mayOnlyAccessLayers("policy", "account", "directory", "ram", "sts", "sls")
            .whereLayer("gateway")
            .mayOnlyAccessLayers(
                    "policy",
                    "account",
                    "directory",
                    "ram",
                    "sts",
                    "sls",
                    "trail",
                    "http",
                    "protocols",
                    "access",
                    "federation")
            .whereLayer("world")
            .mayOnlyAccessLayers("policy", "account", "directory", "ram", "sts", "sls", "access")
            .whereLayer("analysis")
            .mayOnlyAccessLayers("policy", "account")
            .whereLayer("report")
            .mayOnlyAccessLayers("policy", "account", "trail", "analysis")
            .whereLayer("wiremock")
            .mayOnlyAccessLayers("gateway", "world", "trail", "report", "policy", "account", "http")
            .whereLayer("frontdoor")
            .mayOnlyAccessLayers("http")
            .whereLayer("harness")
            .mayOnlyAccessLayers(
                    "wiremock", "frontdoor", "access", "ram", "world", "trail", "report", "policy", "account")
            .whereLayer("cli")
            .mayOnlyAccessLayers(
                    "harness",
                    "wiremock",
                    "frontdoor",
                    "access",
                    "world",
                    "trail",
                    "report",
                    "analysis",
                    "policy",
                    "account")
            .because("imports point one way, so a change has one direction to spread");

    @ArchTest
    static final ArchRule noCycles = slices().matching("dev.understudy.(*)..")
            .should()
            .beFreeOfCycles()
            .because("packages that need each other are one package");

    @ArchTest
    static final ArchRule protocolsAreStrangers = slices().matching("dev.understudy.wire.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(alwaysTrue(), resideInAnyPackage("dev.understudy.wire.http.."))
            .because("the three wire protocols change for different reasons");

    @ArchTest
    static final ArchRule coreIsPure = noClasses()
            .that()
            .resideInAnyPackage(CORE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.io..", "java.net..", "java.nio.file..", "org.slf4j..")
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(UUID.class, "randomUUID")
            .orShould()
            .callMethod(System.class, "getenv", String.class)
            .because("a decision must depend on its arguments and on nothing else");

    @ArchTest
    static final ArchRule deciders = noClasses()
            .that()
            .resideInAnyPackage("dev.understudy.access..", "dev.understudy.sts..", "dev.understudy.gateway.sts..")
            .or()
            .haveSimpleName("KeyRing")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Ram.class)
            .because("who decides sees what is in force, and no change before its time");

    @ArchTest
    static final ArchRule decisionsAreTheEngines = noClasses()
            .that()
            .resideOutsideOfPackages("dev.understudy.policy", "dev.understudy.access", "dev.understudy.analysis.repair")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Evaluator.class)
            .orShould()
            .callConstructorWhere(target(owner(assignableTo(Decision.class))))
            .because("two ways to decide are one too many");

    @ArchTest
    static final ArchRule policyStandsAlone = noClasses()
            .that()
            .resideInAPackage("dev.understudy.policy")
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages("dev.understudy.policy", "java..", "org.jspecify..")
            .because("the engine must be readable and usable without anything else");

    @ArchTest
    static final ArchRule wireMockHasOneHome =
            confined("dev.understudy.wiremock..", "com.github.tomakehurst..", "org.wiremock..", "org.eclipse.jetty..");

    @ArchTest
    static final ArchRule cucumberHasOneHome = confined("dev.understudy.harness.cucumber..", "io.cucumber..");

    @ArchTest
    static final ArchRule alibabaClientsHaveOneHome =
            confined("dev.understudy.harness.client..", "com.aliyun..", "com.aliyuncs..");

    @ArchTest
    static final ArchRule junitHasOneHome = confined("dev.understudy.harness.junit..", "org.junit..");

    @ArchTest
    static final ArchRule testcontainersHasOneHome =
            confined("dev.understudy.harness.container..", "org.testcontainers..", "com.github.dockerjava..");

    @ArchTest
    static final ArchRule containersAreCalledFromOutside = noClasses()
            .that()
            .resideInAPackage("dev.understudy.harness.container..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.understudy.wiremock..", "dev.understudy.frontdoor..", "dev.understudy.gateway..")
            .because("what runs in a container is reached over HTTP and in no other way");

    @ArchTest
    static final ArchRule picocliHasOneHome = confined("dev.understudy.cli..", "picocli..");

    @ArchTest
    static final ArchRule bouncyCastleHasOneHome =
            confinedBesidesScenarios("dev.understudy.frontdoor..", "org.bouncycastle..");

    @ArchTest
    static final ArchRule qrCodesHaveOneHome = confined("dev.understudy.gateway.ram..", "com.google.zxing..");

    @ArchTest
    static final ArchRule joseHasOneHome = confinedBesidesScenarios("dev.understudy.federation..", "com.nimbusds..");

    @ArchTest
    static final ArchRule foreignXmlHasOneHome = confinedBesidesScenarios(
            "dev.understudy.federation..", "javax.xml.parsers..", "javax.xml.crypto..", "org.w3c.dom..");

    @ArchTest
    static final ArchRule yamlHasOneHome = confined("dev.understudy.world..", "org.snakeyaml..");

    @ArchTest
    static final ArchRule noGenericExceptions =
            noClasses().should(THROW_GENERIC_EXCEPTIONS).because("an exception is named for the fact it tells of");

    @ArchTest
    static final ArchRule onlyTheCommandLineTalks = noClasses()
            .that()
            .resideOutsideOfPackage("dev.understudy.cli..")
            .should(ACCESS_STANDARD_STREAMS)
            .because("a library that prints cannot be used by another program");

    @ArchTest
    static final ArchRule everyPackageIsNullMarked = classes()
            .that()
            .haveSimpleName("package-info")
            .should()
            .beAnnotatedWith(NullMarked.class)
            .because("NullAway checks marked packages only");

    @ArchTest
    static void everyClassIsSeen(JavaClasses found) {
        assertThat(found.stream().map(each -> each.getPackageName()).distinct())
                .as("an empty import must not pass")
                .contains(
                        "dev.understudy.policy",
                        "dev.understudy.ram",
                        "dev.understudy.sls",
                        "dev.understudy.gateway",
                        "dev.understudy.cli");
        assertThat(found).hasSizeGreaterThan(150);
    }

    private static ArchRule confinedBesidesScenarios(String home, String... library) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(home, "dev.understudy.harness.client.identity..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(library)
                .because("one place checks what identity providers sign, and the scenarios' own providers sign in one");
    }

    private static ArchRule confined(String home, String... library) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(home)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(library)
                .because("a library that lives in one place can be left out or replaced");
    }
}
