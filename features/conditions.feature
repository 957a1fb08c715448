Feature: Conditions
  A statement applies only where its conditions are met: from where, when and how somebody calls.

  Background:
    Given the world "partners"

  @emulator
  Scenario Outline: Writing only from the office, tried from <address>
    Given account A has the policy "from-the-office"
      | actions              | condition                            |
      | log:PostLogStoreLogs | IpAddress acs:SourceIp 203.0.113.0/24 |
    And account A attached the policy "from-the-office" to the role "LogPartner"
    And user "b1" of account B has assumed the role "LogPartner" of account A
    And she calls from the address "<address>"
    When she writes to the logstore "access" of the project "app-logs"
    Then she is allowed, because statement 1 of "from-the-office" allows "log:PostLogStoreLogs"

    Examples:
      | address       |
      | 203.0.113.9   |
      | 203.0.113.255 |

  @emulator
  Scenario: Writing only from the office, tried from elsewhere
    Given account A has the policy "from-the-office"
      | actions              | condition                            |
      | log:PostLogStoreLogs | IpAddress acs:SourceIp 203.0.113.0/24 |
    And account A attached the policy "from-the-office" to the role "LogPartner"
    And user "b1" of account B has assumed the role "LogPartner" of account A
    And she calls from the address "203.0.114.9"
    When she writes to the logstore "access" of the project "app-logs"
    Then she is denied, because statement 1 of "from-the-office" allows "log:PostLogStoreLogs" only under a condition on "acs:SourceIp"

  @emulator
  Scenario: Writing only from an address, tried from inside a VPC, where calls carry no public one
    Given account A has the policy "from-anywhere"
      | actions              | condition                         |
      | log:PostLogStoreLogs | IpAddress acs:SourceIp 0.0.0.0/0 |
    And account A attached the policy "from-anywhere" to the role "LogPartner"
    And user "b1" of account B has assumed the role "LogPartner" of account A
    And she calls from inside the VPC "vpc-1"
    When she writes to the logstore "access" of the project "app-logs"
    Then she is denied, because statement 1 of "from-anywhere" allows "log:PostLogStoreLogs" only under a condition on "acs:SourceIp"

  @emulator
  Scenario: Denied from everywhere but the office
    Given account A has the policy "nowhere-else"
      | effect | actions | condition                                           |
      | Deny   | log:*   | NotIpAddress acs:SourceIp 203.0.113.0/24, 10.0.0.0/8 |
    And account A attached the policy "write-logs" to the role "LogPartner"
    And account A attached the policy "nowhere-else" to the role "LogPartner"
    And user "b1" of account B has assumed the role "LogPartner" of account A
    And she calls from the address "198.51.100.1"
    When she writes to the logstore "access" of the project "app-logs"
    Then she is denied, because statement 1 of "nowhere-else" denies "log:PostLogStoreLogs"
    Given she calls from the address "10.1.2.3"
    When she writes to the logstore "access" of the project "app-logs"
    Then she is allowed, because statement 1 of "write-logs" allows "log:PostLogStoreLogs"

  @emulator
  Scenario: A grant that ends at nine
    Given account A has the policy "until-nine"
      | actions              | condition                                             |
      | log:PostLogStoreLogs | DateLessThan acs:CurrentTime 2026-01-05T09:00:00Z |
    And account A attached the policy "until-nine" to the role "LogPartner"
    And user "b1" of account B has assumed the role "LogPartner" of account A for 2 hours
    When she writes to the logstore "access" of the project "app-logs"
    Then she is allowed, because statement 1 of "until-nine" allows "log:PostLogStoreLogs"
    When 61 minutes pass
    And she writes to the logstore "access" of the project "app-logs"
    Then she is denied, because statement 1 of "until-nine" allows "log:PostLogStoreLogs" only under a condition on "acs:CurrentTime"

  @emulator
  Scenario: A grant that begins tomorrow, given in another time zone
    Given account A has the policy "from-tomorrow"
      | actions              | condition                                                     |
      | log:PostLogStoreLogs | DateGreaterThan acs:CurrentTime 2026-01-06T00:00:00+08:00 |
    And account A attached the policy "from-tomorrow" to the role "LogPartner"
    And user "b1" of account B has assumed the role "LogPartner" of account A
    When she writes to the logstore "access" of the project "app-logs"
    Then she is denied, because statement 1 of "from-tomorrow" allows "log:PostLogStoreLogs" only under a condition on "acs:CurrentTime"
    When 8 hours pass
    And user "b1" of account B has assumed the role "LogPartner" of account A
    And 5 minutes pass
    And she writes to the logstore "access" of the project "app-logs"
    Then she is allowed, because statement 1 of "from-tomorrow" allows "log:PostLogStoreLogs"

  @emulator
  Scenario: Writing in the clear where TLS is wanted
    Given account A has the policy "encrypted"
      | actions              | condition                      |
      | log:PostLogStoreLogs | Bool acs:SecureTransport true |
    And account A attached the policy "encrypted" to the role "LogPartner"
    And user "b1" of account B has assumed the role "LogPartner" of account A
    When she writes to the logstore "access" of the project "app-logs"
    Then she is denied, because statement 1 of "encrypted" allows "log:PostLogStoreLogs" only under a condition on "acs:SecureTransport"

  Scenario Outline: Writing over TLS where TLS is wanted, through the <client> client
    Given RAM and STS are called through the "<client>" client
    And all calls go over TLS
    And account A has the policy "encrypted"
      | actions              | condition                      |
      | log:PostLogStoreLogs | Bool acs:SecureTransport true |
    And account A attached the policy "encrypted" to the role "LogPartner"
    And user "b1" of account B has assumed the role "LogPartner" of account A
    When she writes to the logstore "access" of the project "app-logs"
    Then she is allowed, because statement 1 of "encrypted" allows "log:PostLogStoreLogs"

    Examples:
      | client |
      | core   |
      | tea    |

  Scenario: A role for those who logged on with a second factor, without one
    Given the role "LogPartner" of account A now trusts account B if "Bool acs:MFAPresent true"
    When user "b1" of account B assumes the role "LogPartner" of account A
    Then she is denied, because statement 1 of the trust policy allows "sts:AssumeRole" only under a condition on "acs:MFAPresent"

  @emulator
  Scenario: A role for those who logged on with a second factor, with one
    Given the role "LogPartner" of account A now trusts account B if "Bool acs:MFAPresent true"
    And user "b1" of account B has logged on with a second factor
    When she assumes the role "LogPartner" of account A
    Then she is allowed, because statement 1 of "AliyunSTSAssumeRoleAccess" and statement 1 of the trust policy allow "sts:AssumeRole"

  @emulator
  Scenario: All conditions of a statement must be met
    Given account A has the policy "office-hours"
      | actions              | condition                                                                                       |
      | log:PostLogStoreLogs | IpAddress acs:SourceIp 203.0.113.0/24 and DateLessThan acs:CurrentTime 2026-01-05T07:00:00Z |
    And account A attached the policy "office-hours" to the role "LogPartner"
    And user "b1" of account B has assumed the role "LogPartner" of account A
    And she calls from the address "203.0.113.9"
    When she writes to the logstore "access" of the project "app-logs"
    Then she is denied, because statement 1 of "office-hours" allows "log:PostLogStoreLogs" only under a condition on "acs:CurrentTime"
