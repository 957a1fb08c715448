Feature: A role that may only write
  The policy "write-logs" allows log:PostLogStoreLogs and nothing else.

  Background:
    Given the world "partners"
    And account A attached the policy "write-logs" to the role "LogPartner"

  Scenario: She writes
    Given user "b1" of account B has assumed the role "LogPartner" of account A
    When she writes "a line" to the logstore "access" of the project "app-logs"
    Then she is allowed, because statement 1 of "write-logs" allows "log:PostLogStoreLogs"
    And account A finds "a line" in the logstore "access" of the project "app-logs"

  Scenario Outline: She writes with signature <signature>
    Given Log Service is called with signature "<signature>"
    And user "b1" of account B has assumed the role "LogPartner" of account A
    When she writes "a line" to the logstore "access" of the project "app-logs"
    Then she is allowed, because statement 1 of "write-logs" allows "log:PostLogStoreLogs"

    Examples:
      | signature |
      | v1        |
      | v4        |

  Scenario: She does not read what she wrote
    Given user "b1" of account B has assumed the role "LogPartner" of account A
    And she writes "a line" to the logstore "access" of the project "app-logs"
    When she reads the first shard of the logstore "access" of the project "app-logs"
    Then she is denied, because statement 1 of "write-logs" is about other actions than "log:GetCursorOrData"

  Scenario: She starts no consumer group
    Given user "b1" of account B has assumed the role "LogPartner" of account A
    When she creates the consumer group "readers" of the logstore "access" of the project "app-logs"
    Then she is denied, because no statement of the identity policies allows "log:CreateConsumerGroup"

  Scenario: The producer of the SDK writes in batches
    Given user "b1" of account B has assumed the role "LogPartner" of account A
    When she sends 100 logs to the logstore "access" of the project "app-logs" with the producer
    Then she is allowed, because statement 1 of "write-logs" allows "log:PostLogStoreLogs"
    And account A finds "log 100" in the logstore "access" of the project "app-logs"

  Scenario: A role that may not write is refused through the producer too
    Given account A detached the policy "write-logs" from the role "LogPartner"
    And user "b1" of account B has assumed the role "LogPartner" of account A
    When she sends 10 logs to the logstore "access" of the project "app-logs" with the producer
    Then she is denied, because no statement of the identity policies allows "log:PostLogStoreLogs"
    And account A finds nothing in the logstore "access" of the project "app-logs"
