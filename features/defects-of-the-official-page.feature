Feature: What the official page gets wrong
  "Use STS to enable cross-account access to Log Service resources" has known defects.
  Whoever follows them to the letter ends up here.

  Background:
    Given the world "partners"

  Scenario: The overview says that B creates the role; a role of B gives nothing in A
    Given account B has the role "LogPartner" that trusts account B
    And account B attaches the policy "everything-in-logs" to the role "LogPartner"
    And user "b1" of account B has assumed the role "LogPartner" of account B
    When she writes to the logstore "access" of the project "app-logs"
    Then she is denied "log:PostLogStoreLogs", because the resource belongs to another account

  @root
  Scenario: Step three speaks of account B calling STS; with B's own key that fails
    Given account A attached the policy "write-logs" to the role "LogPartner"
    When account B itself assumes the role "LogPartner" of account A
    Then it is denied, because an account itself may not assume roles

  Scenario Outline: The narrowed resources have lost their asterisks: <resource>
    Given account A has the policy "narrowed"
      | actions              | resources  |
      | log:PostLogStoreLogs | <resource> |
    And account A attached the policy "narrowed" to the role "LogPartner"
    And user "b1" of account B has assumed the role "LogPartner" of account A
    When she writes to the logstore "access" of the project "app-logs"
    Then she is denied, because statement 1 of "narrowed" is about other resources than hers, though it allows "log:PostLogStoreLogs"

    Examples:
      | resource                                            |
      | acs:log::{A}:project/                               |
      | acs:log::{A}:project/{A.project.app-logs}           |
      | acs:log:*:{A}:project/{A.project.app-logs}          |
      | acs:log:*:{A}:project/{A.project.app-logs}/         |

  Scenario: With its asterisks back the narrowed policy works
    Given account A has the policy "narrowed"
      | actions              | resources                                                                                    |
      | log:PostLogStoreLogs | acs:log:*:{A}:project/{A.project.app-logs}, acs:log:*:{A}:project/{A.project.app-logs}/* |
    And account A attached the policy "narrowed" to the role "LogPartner"
    And user "b1" of account B has assumed the role "LogPartner" of account A
    When she writes to the logstore "access" of the project "app-logs"
    Then she is allowed, because statement 1 of "narrowed" allows "log:PostLogStoreLogs"

  Scenario Outline: Other pages name consumer group actions that do not exist: <wrong>
    Given account A has the policy "consume-by-the-other-page"
      | actions                            |
      | log:CreateConsumerGroup, <wrong> |
    And account A attached the policy "consume-by-the-other-page" to the role "LogPartner"
    And user "b1" of account B has assumed the role "LogPartner" of account A
    And she creates the consumer group "readers" of the logstore "access" of the project "app-logs"
    When she <call> the consumer group "readers" of the logstore "access" of the project "app-logs"
    Then she is denied, because statement 1 of "consume-by-the-other-page" is about other actions than "<right>"

    Examples:
      | wrong                | call                     | right                             |
      | log:HeartBeat        | sends a heartbeat to     | log:ConsumerGroupHeartBeat        |
      | log:GetCheckPoint    | reads the checkpoints of | log:GetConsumerGroupCheckPoint    |
      | log:UpdateCheckPoint | saves a checkpoint in    | log:ConsumerGroupUpdateCheckPoint |
