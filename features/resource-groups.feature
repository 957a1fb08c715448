@emulator
Feature: A policy can hold in one resource group only
  What is attached in a resource group counts for the resources in it and for nothing else, and is asked last.

  Background:
    Given the world "teams"

  Scenario: It allows inside the group
    When user "tom" of account A writes to the logstore "access" of the project "shop-logs"
    Then she is allowed, because statement 1 of "write-anywhere" allows "log:PostLogStoreLogs"

  Scenario: It allows nothing outside, though its resource is an asterisk
    When user "tom" of account A writes to the logstore "access" of the project "stray-logs"
    Then she is denied, because no statement of the identity policies allows "log:PostLogStoreLogs"
    And account A finds nothing in the logstore "access" of the project "stray-logs"

  Scenario: It denies inside the group
    When user "tom" of account A writes to the logstore "access" of the project "bank-logs"
    Then she is denied, because statement 1 of "no-writing" denies "log:PostLogStoreLogs"

  Scenario: A group of users hands it on
    When user "uma" of account A searches the logstore "access" of the project "shop-logs"
    Then she is allowed, because statement 1 of "AliyunLogReadOnlyAccess" allows "log:GetLogStoreLogs"

  Scenario: What the whole account grants is not taken back in the group
    When user "vic" of account A writes to the logstore "access" of the project "shop-logs"
    Then she is allowed, because statement 1 of "write-anywhere" allows "log:PostLogStoreLogs"

  Scenario: A list of all projects is in no group
    When user "uma" of account A lists the projects
    Then she is denied, because no statement of the identity policies allows "log:ListProject"
