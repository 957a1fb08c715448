Feature: Policies narrowed to a project or a logstore
  A grant reaches exactly as far as its resources do.

  Background:
    Given the world "partners"

  Scenario Outline: Everything below one project, writing to <logstore> of <project>
    Given account A has the policy "narrow"
      | actions              | resources                                       |
      | log:PostLogStoreLogs | acs:log:*:{A}:project/{A.project.app-logs}/* |
    And account A attached the policy "narrow" to the role "LogPartner"
    And user "b1" of account B has assumed the role "LogPartner" of account A
    When she writes to the logstore "<logstore>" of the project "<project>"
    Then she is allowed, because statement 1 of "narrow" allows "log:PostLogStoreLogs"

    Examples:
      | logstore | project  |
      | access   | app-logs |
      | errors   | app-logs |

  Scenario: Everything below one project ends at the project
    Given account A has the policy "narrow"
      | actions              | resources                                       |
      | log:PostLogStoreLogs | acs:log:*:{A}:project/{A.project.app-logs}/* |
    And account A attached the policy "narrow" to the role "LogPartner"
    And user "b1" of account B has assumed the role "LogPartner" of account A
    When she writes to the logstore "access" of the project "audit-logs"
    Then she is denied, because statement 1 of "narrow" is about other resources than hers, though it allows "log:PostLogStoreLogs"
    And account A finds nothing in the logstore "access" of the project "audit-logs"

  Scenario: One logstore is one logstore
    Given account A has the policy "narrow"
      | actions              | resources                                                             |
      | log:PostLogStoreLogs | acs:log:*:{A}:project/{A.project.app-logs}/logstore/access |
    And account A attached the policy "narrow" to the role "LogPartner"
    And user "b1" of account B has assumed the role "LogPartner" of account A
    When she writes to the logstore "access" of the project "app-logs"
    Then she is allowed, because statement 1 of "narrow" allows "log:PostLogStoreLogs"
    When she writes to the logstore "errors" of the project "app-logs"
    Then she is denied, because statement 1 of "narrow" is about other resources than hers, though it allows "log:PostLogStoreLogs"

  Scenario: A consumer group lies below its logstore
    Given account A has the policy "narrow"
      | actions                 | resources                                                             |
      | log:CreateConsumerGroup | acs:log:*:{A}:project/{A.project.app-logs}/logstore/access |
    And account A attached the policy "narrow" to the role "LogPartner"
    And user "b1" of account B has assumed the role "LogPartner" of account A
    When she creates the consumer group "readers" of the logstore "access" of the project "app-logs"
    Then she is denied, because statement 1 of "narrow" is about other resources than hers, though it allows "log:CreateConsumerGroup"

  Scenario: An asterisk crosses slashes
    Given account A has the policy "narrow"
      | actions                 | resources                                             |
      | log:CreateConsumerGroup | acs:log:*:{A}:project/{A.project.app-logs}* |
    And account A attached the policy "narrow" to the role "LogPartner"
    And user "b1" of account B has assumed the role "LogPartner" of account A
    When she creates the consumer group "readers" of the logstore "access" of the project "app-logs"
    Then she is allowed, because statement 1 of "narrow" allows "log:CreateConsumerGroup"

  Scenario: The documented shortest consumer policy is enough for a worker
    Given account A has the policy "narrow"
      | actions                                                                                                                      | resources                                                                                     |
      | log:GetCursorOrData                                                                                                          | acs:log:*:{A}:project/{A.project.app-logs}/logstore/access                         |
      | log:CreateConsumerGroup, log:ListConsumerGroup                                                                               | acs:log:*:{A}:project/{A.project.app-logs}/logstore/access/consumergroup/*       |
      | log:ConsumerGroupUpdateCheckPoint, log:ConsumerGroupHeartBeat, log:UpdateConsumerGroup, log:GetConsumerGroupCheckPoint | acs:log:*:{A}:project/{A.project.app-logs}/logstore/access/consumergroup/readers |
    And account A attached the policy "narrow" to the role "LogPartner"
    And account A wrote "a line" to the logstore "access" of the project "app-logs"
    And user "b1" of account B has assumed the role "LogPartner" of account A
    When she starts the worker "one" in the consumer group "readers" of the logstore "access" of the project "app-logs"
    Then the worker "one" receives "a line"

  Scenario: Listing is about all projects at once
    Given account A has the policy "narrow"
      | actions         | resources                                       |
      | log:ListProject | acs:log:*:{A}:project/{A.project.app-logs} |
    And account A attached the policy "narrow" to the role "LogPartner"
    And user "b1" of account B has assumed the role "LogPartner" of account A
    When she lists the projects
    Then she is denied, because statement 1 of "narrow" is about other resources than hers, though it allows "log:ListProject"

  Scenario: Resources are told apart by case
    Given account A has the policy "narrow"
      | actions              | resources                                                             |
      | log:PostLogStoreLogs | acs:log:*:{A}:project/{A.project.app-logs}/Logstore/access |
    And account A attached the policy "narrow" to the role "LogPartner"
    And user "b1" of account B has assumed the role "LogPartner" of account A
    When she writes to the logstore "access" of the project "app-logs"
    Then she is denied, because statement 1 of "narrow" is about other resources than hers, though it allows "log:PostLogStoreLogs"
