/*
  Return, claim, review and stay: that nobody is returned after asking for protection, whatever order things happen in.

  A picture of the procedure that can be read without Java. A solver tries every course of events up to the number of
  steps and files given at the end, and looks for one that breaks what is promised. What is promised are the "assert"s
  below; what is done and when it is refused are the "pred"s; what is known of a person are the facts of their file.

  Articles: LRPCAP is the refugee law, LM the migration law, LGDNNA the law on the rights of children (Mexico). The names
  after "guard:" are those of the safeguards in laws/mx/*.yaml and laws/common/steps.yaml, or say themselves what they
  are. After "shown by:" stands the promise that breaks when that line is taken out; the test takes each out in turn.

  In this language ' means "afterwards", + adds, - takes away, & is what two have in common, and always, eventually, once,
  since and until speak of time. No line ends with a semicolon: here that would mean "and in the next step".

  Not modelled of what refuses a return:
  not modelled: receipt-before-return, because a receipt tells of a file that is not on record yet
  not modelled: receipt-asked-before-return, because asking for a receipt changes no file
  not modelled: possible-match-before-return, because here an officer may link two files at any moment, judged before or not
  not modelled: no-return-before-refoulement-check, because it is a step before an order, as the screening is
  not modelled: no-child-return-before-plan, because it is a step before an order, as telling the authority is
  not modelled: no-assisted-return-unasked, because it asks what the person wishes and not what protects them
  not modelled: reasons-always, because it looks at what is written in an order and not at what came before it
*/

-- What is known of a person and of their case, as the laws' conditions name it -----------------------------------------

abstract sig Fact {}

one sig FearAsked,           -- asked whether they fear return, and they answered
        FearUnheard,         -- said that they fear return, and that was not decided on finally (LRPCAP 6, 21)
        FearSaidSince,       -- said something of it since the last decision was written
        Screened,            -- looked at for needs of protection (LM 121)
        AuthorityTold,       -- the child-protection office was told (LM 112, LGDNNA 96, 97)
        Child, AgeUnknown    -- neither: surely grown up
  extends Fact {}

one sig ClaimStands,         -- a claim was filed and no decision on it was served, nor was it withdrawn
        DecidingNear,        -- the time to decide it is nearly over (LRPCAP 24)
        DecidingExtended,    -- and was extended, once
        DecidingOverdue,     -- and is over: an alarm
        ReopeningGrace,      -- withdrawn, and may still be reopened
        ReviewWindow,        -- a decision was served that the person may still challenge (LRPCAP 25)
        ReviewTimeOver,      -- its days are over; the right stands until an officer closes it by a reasoned act
        ReviewStands,        -- challenged, and not decided
        Protected,           -- refugee, or complementary protection (LRPCAP 6, 28)
        LossServed,          -- its loss was decided and served, not yet final
        CourtStay,           -- a court suspended the departure
        OwnClaimOffered      -- told that they may claim for themselves (LRPCAP 38)
  extends Fact {}

abstract sig Decided extends Fact {}   -- a decision that is written and not served: it has no effect yet (LRPCAP 25)
one sig ClaimGranted, ClaimRefused, ReviewGranted, ReviewQuashed, ReviewUpheld, ProtectionLost extends Decided {}

one sig ReturnOrdered,       -- and neither voided nor carried out
        Returned             -- by an act of the authority that was recorded as one
  extends Fact {}

one sig Held,                -- in a closed station
        HoldingNear,         -- a limit of the law is nearly over (LM 111)
        HoldingExtended,     -- and was extended, once, on a ground of the law
        HoldingOver          -- and is over
  extends Fact {}

abstract sig Alarm extends Fact {}     -- what happened against a rule: recorded, never refused, and open to be answered
one sig ReturnedAllTheSame, OrderedAllTheSame, ChildInStation extends Alarm {}

sig Office {}                -- an office, or a site
sig Household {}

-- What an officer's program has decided on what it read, and is about to write.
abstract sig Draft {}
one sig Claim,               -- a claim, where no order of return was seen
        VoidingClaim,        -- a claim, where one was seen
        Order, Execution     -- a return ordered, a return carried out
  extends Draft {}

sig File {                   -- the file of one person; one person may have several
  var facts: set Fact,
  var office: one Office,
  var household: one Household,
  var others: set File,      -- those that an officer has judged to be of the same person
  var drafts: set Draft,
  var overtaken: set Draft   -- drafts whose file, or another of the same person, was written since it was read
}
sig Principal in File {}     -- on whose claim the family's may have been thought to rest

fun protecting: set Fact {   -- what of any file of a person bars every return of that person
  ClaimStands + Decided + ReopeningGrace + ReviewWindow + ReviewStands + Protected + CourtStay + FearUnheard
}
fun claimClock: set Fact { DecidingNear + DecidingExtended + DecidingOverdue }
fun stayClock: set Fact { HoldingNear + HoldingExtended + HoldingOver }
fun mayBeChild: set Fact { Child + AgeUnknown }

-- What happens in a step, and in whose file.
abstract sig Deed {}
one sig Now {
  var deed: one Deed,
  var file: one File
}

-- In the beginning people are registered, some asked and screened; nobody is held, and no files are linked ---------------

pred begin {
  all f: File {
    f.facts in FearAsked + Screened + AuthorityTold + mayBeChild
    lone f.facts & mayBeChild
  }
  no others
  no drafts                                          -- guard: nothing-is-decided-in-the-beginning; shown by: ItBeginsSo
  no overtaken
}

-- How a deed leaves what it does not speak of ---------------------------------------------------------------------------

pred done[d: Deed, f: File] {
  Now.deed = d
  Now.file = f
  drafts' = drafts
  others' = others
  office' = office
  household' = household
}

pred nowhereElse[f: File] { all g: File - f | g.facts' = g.facts }

pred doneHere[d: Deed, f: File] {
  done[d, f]
  nowhereElse[f]
}

-- Facts: always recorded ------------------------------------------------------------------------------------------------

one sig SaysFear, SaysNoFear, IsScreened, TellsAuthority, LearnsAge, StayOfCourt, StayLifted extends Deed {}

-- LRPCAP 6, 21. What protects by one file voids the order of every other of the person, and somebody is told at once.
pred voidElsewhere[f: File] {
  all g: f.others | g.facts' = g.facts
    - ReturnOrdered                                  -- guard: fear-or-stay-voids-the-order-of-another-file; shown by: NoOrderStandsAgainstAnotherFile
    + alarmOfOrder[g]                                -- guard: an-order-voided-by-fear-or-stay-alarms; shown by: WhatHappensAgainstARuleAlarms
  all g: File - f - f.others | g.facts' = g.facts
}

fun alarmOfOrder[g: File]: set Fact { ReturnOrdered in g.facts => OrderedAllTheSame else none }

pred saysFear[f: File] {
  done[SaysFear, f]
  f.facts' = f.facts + FearAsked + FearUnheard + FearSaidSince
    - ReturnOrdered                                  -- guard: a-fear-voids-the-order; shown by: NoOrderStandsWhileProtected
  voidElsewhere[f]
}

pred saysNoFear[f: File] {
  doneHere[SaysNoFear, f]
  f.facts' = f.facts - FearUnheard + FearAsked + FearSaidSince
}

pred isScreened[f: File] {
  doneHere[IsScreened, f]
  f.facts' = f.facts + Screened
}

pred tellsAuthority[f: File] {
  doneHere[TellsAuthority, f]
  f.facts' = f.facts + AuthorityTold
}

pred learnsAge[f: File] {
  doneHere[LearnsAge, f]
  f.facts' - mayBeChild = f.facts - mayBeChild
  lone f.facts' & mayBeChild
}

pred stayOfCourt[f: File] {
  done[StayOfCourt, f]
  f.facts' = f.facts + CourtStay
    - ReturnOrdered                                  -- guard: a-court-stay-voids-the-order; shown by: NoOrderStandsWhileProtected
  voidElsewhere[f]
}

pred stayLifted[f: File] {
  doneHere[StayLifted, f]
  CourtStay in f.facts
  f.facts' = f.facts - CourtStay
}

-- Acts that race: decided on what is read, written a moment later ------------------------------------------------------

one sig ReadsForClaim, FilesClaim, ReadsForOrder, OrdersReturn, ReadsForExecution, CarriesOutReturn, IsRefused extends Deed {}

pred reads[d: Deed, f: File, r: Draft] {
  Now.deed = d
  Now.file = f
  facts' = facts
  others' = others
  office' = office
  household' = household
  r not in f.drafts
  drafts' = drafts + f->r
}

pred written[d: Deed, f: File, r: set Draft] {
  Now.deed = d
  Now.file = f
  others' = others
  office' = office
  household' = household
  drafts' = drafts - f->r
}

-- What refuses both the order of a return and its carrying out.
pred mayBeReturned[f: File] {
  ClaimStands not in f.facts                         -- guard: no-return-while-claim; shown by: NoReturnWhileProtected
  no f.facts & Decided                               -- guard: serve-before-return; shown by: NoReturnWhileProtected
  no f.facts & (ReviewStands + ReviewWindow)         -- guard: no-return-while-review; shown by: NoReturnWhileProtected
  ReopeningGrace not in f.facts                      -- guard: no-return-while-reopening; shown by: NoReturnWhileProtected
  Protected not in f.facts                           -- guard: no-return-of-protected; shown by: NoReturnWhileProtected
  CourtStay not in f.facts                           -- guard: no-return-against-court; shown by: NoReturnWhileProtected
  FearAsked in f.facts                               -- guard: no-return-before-fear-is-asked; shown by: NoReturnUnasked
  FearUnheard not in f.facts                         -- guard: no-return-before-fear-is-heard; shown by: NoReturnWhileProtected
  some f.facts & mayBeChild implies AuthorityTold in f.facts -- guard: no-child-return-before-authority; shown by: NoChildReturnedUnseen
  no f.others.facts & protecting                     -- guard: other-files-protect-too; shown by: NoReturnWhileProtected
}

pred mayBeOrdered[f: File] {
  mayBeReturned[f]
  Screened in f.facts                                -- guard: no-return-before-screening; shown by: NoReturnUnscreened
}

pred mayBeCarriedOut[f: File] {
  mayBeReturned[f]                                   -- guard: looked-at-again-when-carried-out; shown by: NoChildReturnedUnseen
  ReturnOrdered in f.facts                           -- guard: order-before-return; shown by: NoReturnUnordered
}

pred readsForOrder[f: File] {
  reads[ReadsForOrder, f, Order]
  mayBeOrdered[f]
}

pred ordersReturn[f: File] {
  written[OrdersReturn, f, Order]
  Order in f.drafts
  Order in f.overtaken implies mayBeOrdered[f]       -- guard: an-order-overtaken-is-decided-anew; shown by: NoReturnWhileProtected
  f.facts' = f.facts + ReturnOrdered
  nowhereElse[f]
}

pred readsForExecution[f: File] {
  reads[ReadsForExecution, f, Execution]
  mayBeCarriedOut[f]
}

pred carriesOutReturn[f: File] {
  written[CarriesOutReturn, f, Execution]
  Execution in f.drafts
  Execution in f.overtaken implies mayBeCarriedOut[f] -- guard: a-return-overtaken-is-decided-anew; shown by: NoReturnWhileProtected
  f.facts' = f.facts - ReturnOrdered - Held - stayClock + Returned
  nowhereElse[f]
}

-- Decided anew and refused: nothing is written. Only returns can be.
pred isRefused[f: File] {
  some r: f.overtaken {
    written[IsRefused, f, r]
    r not in Claim + VoidingClaim                    -- guard: a-claim-is-never-refused; shown by: NoClaimIsLost
    facts' = facts
  }
}

pred readsForClaim[f: File] {
  reads[ReadsForClaim, f, ReturnOrdered in (f + f.others).facts => VoidingClaim else Claim]
  no f.drafts & (Claim + VoidingClaim)
}

-- LRPCAP 18: oral, late, from a station, after a refusal: it is taken, and voids what is ordered (LRPCAP 6, LM 121).
pred filesClaim[f: File] {
  written[FilesClaim, f, Claim + VoidingClaim]
  some f.drafts & (Claim + VoidingClaim)
  seesOrders[f] implies claimedAndVoided[f] else claimedOnly[f]
}

pred seesOrders[f: File] {
  VoidingClaim in f.drafts
  or some f.overtaken & (Claim + VoidingClaim) and ReturnOrdered in (f + f.others).facts -- guard: a-claim-overtaken-is-decided-anew; shown by: NoOrderStandsWhileProtected
}

pred claimedAndVoided[f: File] {
  f.facts' = claimed[f]
    - ReturnOrdered                                  -- guard: a-claim-voids-the-order; shown by: NoOrderStandsWhileProtected
  all g: f.others | g.facts' = g.facts
    - ReturnOrdered                                  -- guard: a-claim-voids-the-order-of-another-file; shown by: NoOrderStandsAgainstAnotherFile
    + alarmOfOrder[g]                                -- guard: a-voided-order-of-another-file-alarms; shown by: WhatHappensAgainstARuleAlarms
  all g: File - f - f.others | g.facts' = g.facts
}

pred claimedOnly[f: File] {
  f.facts' = claimed[f]
  nowhereElse[f]
}

-- A further claim beside one that stands begins no clock anew; a new one leaves a decision on the earlier one behind.
fun claimed[f: File]: set Fact {
  ClaimStands in f.facts
    => f.facts
    else f.facts + ClaimStands - ReopeningGrace - claimClock - ClaimGranted - ClaimRefused
}

-- The claim and its review ----------------------------------------------------------------------------------------------

one sig DecidesClaim, DecidesReview, DecidesLoss, ServesDecision, AsksReview, ClosesWindow, WithdrawsClaim, ClosesGrace,
        ReopensClaim extends Deed {}

pred decidesClaim[f: File] {
  doneHere[DecidesClaim, f]
  ClaimStands in f.facts
  no f.facts & Decided                               -- guard: serve-before-next; shown by: LinksAndDecisionsStayWhole
  some d: ClaimGranted + ClaimRefused | f.facts' = f.facts + d - FearSaidSince
}

pred decidesReview[f: File] {
  doneHere[DecidesReview, f]
  ReviewStands in f.facts
  no f.facts & Decided
  some d: ReviewGranted + ReviewUpheld + (LossServed in f.facts => none else ReviewQuashed) |
    f.facts' = f.facts + d - FearSaidSince
}

-- Start and decision of a loss in one (LRPCAP 32-36): only of what is final.
pred decidesLoss[f: File] {
  doneHere[DecidesLoss, f]
  Protected in f.facts
  no f.facts & (Decided + ReviewStands + ReviewWindow)
  f.facts' = f.facts + ProtectionLost - FearSaidSince
}

-- LRPCAP 25: from service on, in a language the person understands, a decision has effect and the window opens.
pred servesDecision[f: File] {
  done[ServesDecision, f]
  some f.facts & Decided
  ClaimGranted in f.facts implies {
    nowhereElse[f]
    some window: ReviewWindow + Protected |   -- complementary protection can be challenged, refugee status needs not be
      f.facts' = f.facts - ClaimGranted - ClaimStands - claimClock - LossServed - ReviewWindow - ReviewTimeOver + Protected + window
  }
  ClaimRefused in f.facts implies {
    nowhereElse[f]
    f.facts' = f.facts - ClaimRefused - ClaimStands - claimClock - LossServed - ReviewTimeOver
      + ReviewWindow                                 -- guard: a-refusal-can-be-challenged; shown by: NobodyIsReturnedUnheard
  }
  ReviewGranted in f.facts implies {
    nowhereElse[f]
    f.facts' = f.facts - ReviewGranted - ReviewStands - ClaimStands - claimClock - LossServed
      + Protected                                    -- guard: a-review-can-grant; shown by: NobodyIsReturnedUnheard
  }
  ReviewQuashed in f.facts implies {
    nowhereElse[f]
    f.facts' = f.facts - ReviewQuashed - ReviewStands - (ClaimStands in f.facts => none else claimClock)
      + ClaimStands                                  -- guard: a-refusal-set-aside-is-decided-anew; shown by: NobodyIsReturnedUnheard
  }
  ReviewUpheld in f.facts implies final[f, ReviewUpheld + ReviewStands]
  ProtectionLost in f.facts implies {
    nowhereElse[f]
    f.facts' = f.facts - ProtectionLost - ReviewTimeOver + LossServed
      + ReviewWindow                                 -- guard: a-loss-can-be-challenged; shown by: ALossCanBeChallenged
  }
}

-- Nothing more can be asked against what was decided. A fear said only after that decision is still unheard.
pred final[f: File, gone: set Fact] {
  f.facts' = f.facts - gone - ReviewWindow - ReviewTimeOver
    - (FearSaidSince in f.facts => none else FearUnheard)
    - (LossServed in f.facts => Protected + LossServed else none)
  (no f.facts' & ownStanding) implies offers[f] else nowhereElse[f]
}

pred asksReview[f: File] {
  doneHere[AsksReview, f]
  ReviewWindow in f.facts
  f.facts' = f.facts - ReviewWindow - ReviewTimeOver + ReviewStands
}

-- An officer closes what lapsed, by a reasoned act.
pred closesWindow[f: File] {
  done[ClosesWindow, f]
  ReviewWindow in f.facts
  ReviewTimeOver in f.facts                          -- guard: a-right-whose-time-runs-is-not-closed; shown by: NoRightLapsesByItself
  final[f, none]
}

pred withdrawsClaim[f: File] {
  done[WithdrawsClaim, f]
  ClaimStands in f.facts
  f.facts' = f.facts - ClaimStands - claimClock
    + ReopeningGrace                                 -- guard: a-withdrawn-claim-may-be-reopened; shown by: NobodyIsReturnedUnheard
  offers[f]
}

pred closesGrace[f: File] {
  doneHere[ClosesGrace, f]
  ReopeningGrace in f.facts
  f.facts' = f.facts - ReopeningGrace
}

pred reopensClaim[f: File] {
  doneHere[ReopensClaim, f]
  ReopeningGrace in f.facts
  ClaimStands not in f.facts
  f.facts' = f.facts - ReopeningGrace - claimClock + ClaimStands
}

-- LRPCAP 38: the family's claims are their own. Who has none is offered one when the principal's is gone.
pred offers[f: File] {
  all g: File - f {
    g.facts' & ownStanding = g.facts & ownStanding   -- guard: the-familys-claims-are-their-own; shown by: NobodyElsesClaimIsClosed
    g.facts' - ownStanding = g.facts - ownStanding
      + offered[f, g]                                -- guard: who-came-along-is-offered-a-claim; shown by: WhoCameAlongIsOfferedAClaim
  }
}

fun offered[f: File, g: File]: set Fact {
  (f in Principal and g not in Principal and g.household = f.household and no g.facts & ownStanding)
    => OwnClaimOffered else none
}
fun ownStanding: set Fact { ClaimStands + Protected + ReviewWindow + ReviewStands }

-- Holding ---------------------------------------------------------------------------------------------------------------

one sig AdmitsToStation, IsReleased, ExtendsHolding, FindsChildInStation extends Deed {}

pred admitsToStation[f: File] {
  doneHere[AdmitsToStation, f]
  no f.facts & mayBeChild                            -- guard: no-child-in-station; shown by: NoChildIsAdmitted
  Held not in f.facts                                -- guard: station-once; shown by: NobodyIsHeldWithoutEnd
  f.facts' = f.facts + Held - stayClock
}

-- A fact: a release is never refused.
pred isReleased[f: File] {
  doneHere[IsReleased, f]
  Held in f.facts
  f.facts' = f.facts - Held - stayClock
}

-- LM 111: once, before it is over, on a ground of the law.
pred extendsHolding[f: File] {
  doneHere[ExtendsHolding, f]
  Held in f.facts
  HoldingOver not in f.facts                         -- guard: no-extension-of-what-is-over; shown by: WhoIsDueForReleaseStaysDue
  HoldingExtended not in f.facts                     -- guard: extended-once; shown by: NobodyIsHeldWithoutEnd
  f.facts' = f.facts - HoldingNear - HoldingOver + HoldingExtended
}

-- A fact: admitting a child is refused, a child that was found there is recorded.
pred findsChildInStation[f: File] {
  doneHere[FindsChildInStation, f]
  some f.facts & mayBeChild
  f.facts' = f.facts + Held
    + ChildInStation                                 -- guard: a-child-found-in-a-station-alarms; shown by: NoChildIsAdmitted
}

-- Who must be let go now: an alarm that an officer sees until the person has left; for a child since the reform of
-- 11 November 2020 (LRPCAP 20, LM 99).
fun releaseDue: set File {
  { f: File | Held in f.facts and (
    HoldingOver in f.facts
    or some f.facts & mayBeChild                     -- guard: a-child-is-due-for-release-at-once; shown by: NoChildIsHeldUnseen
  ) }
}

-- A return that happened all the same ------------------------------------------------------------------------------------

one sig IsReturnedAllTheSame extends Deed {}

pred isReturnedAllTheSame[f: File] {
  doneHere[IsReturnedAllTheSame, f]
  some (f + f.others).facts & protecting
  f.facts' = f.facts - ReturnOrdered - Held - stayClock
    + ReturnedAllTheSame                             -- guard: a-return-that-happened-alarms; shown by: WhatHappensAgainstARuleAlarms
}

-- Time ------------------------------------------------------------------------------------------------------------------

one sig HoldingTimePasses, DecidingTimePasses, ReviewTimePasses, ExtendsDeciding extends Deed {}

pred holdingTimePasses[f: File] {
  doneHere[HoldingTimePasses, f]
  Held in f.facts
  f.facts' = f.facts + (HoldingNear in f.facts => HoldingOver else HoldingNear)
}

pred decidingTimePasses[f: File] {
  doneHere[DecidingTimePasses, f]
  ClaimStands in f.facts
  f.facts' = f.facts + (DecidingNear in f.facts => DecidingOverdue else DecidingNear)
}

-- LRPCAP 24: once, before it is over.
pred extendsDeciding[f: File] {
  doneHere[ExtendsDeciding, f]
  ClaimStands in f.facts
  DecidingOverdue not in f.facts
  DecidingExtended not in f.facts                    -- guard: deciding-extended-once; shown by: NoClaimWaitsWithoutEnd
  f.facts' = f.facts - DecidingNear + DecidingExtended
}

-- No right lapses by itself: its time may be over and it stands.
pred reviewTimePasses[f: File] {
  doneHere[ReviewTimePasses, f]
  ReviewWindow in f.facts
  ReviewTimeOver not in f.facts
  f.facts' = f.facts + ReviewTimeOver
}

-- Files and offices -----------------------------------------------------------------------------------------------------

one sig LinksFiles, TransfersHousehold, Nothing extends Deed {}

-- Two files are judged to be of one person: what protects by one counts for the others from before.
pred linksFiles[f: File] {
  some g: File - f - f.others | let all_ = f + f.others + g + g.others {
    Now.deed = LinksFiles
    Now.file = f
    drafts' = drafts
    office' = office
    household' = household
    others' = others + (all_->all_ - iden)
    all h: all_ | let elsewhere = (all_ - h).facts & protecting |
      h.facts' = h.facts
        - (some elsewhere => ReturnOrdered else none)  -- guard: a-link-voids-the-order; shown by: NoOrderStandsAgainstAnotherFile
        + (some elsewhere => alarmOfOrder[h] else none) -- guard: an-order-voided-by-a-link-alarms; shown by: WhatHappensAgainstARuleAlarms
        + (wasProtected[h, all_ - h] => ReturnedAllTheSame else none) -- guard: a-link-tells-a-return-that-should-not-have-been; shown by: ALinkTellsAReturnThatShouldNotHaveBeen
    all h: File - all_ | h.facts' = h.facts
  }
}

-- Whether somebody was returned by one file while another, which still protects, did so already.
pred wasProtected[h: File, by: set File] {
  Returned in h.facts
  some k: by | some k.facts & protecting and once (some k.facts & protecting and Returned not in h.facts)
}

-- A household goes to another office or site, together.
pred transfersHousehold[f: File] {
  Now.deed = TransfersHousehold
  Now.file = f
  some o: Office - f.office | all g: File | g.office' = (g.household = f.household => o else g.office)
  facts' = facts                                     -- guard: a-transfer-moves-no-claim-and-no-clock; shown by: ATransferChangesNothing
  household' = household                             -- guard: a-transfer-parts-no-family; shown by: ATransferChangesNothing
  others' = others
  drafts' = drafts
}

pred nothing {
  Now.deed = Nothing
  facts' = facts
  others' = others
  office' = office
  household' = household
  drafts' = drafts
}

-- A draft is overtaken by whatever is written in its file or another of the person, and by a link.
pred overtaking {
  let written_ = Now.deed in ReadsForClaim + ReadsForOrder + ReadsForExecution + Nothing
      => none else Now.file
        + Now.file.others'                           -- guard: a-draft-is-overtaken-by-another-file; shown by: WhatWasReadStillHolds
    | overtaken' = drafts' & (overtaken + written_->Draft)
}

pred step {
  overtaking
  nothing or some f: File {
    saysFear[f] or saysNoFear[f] or isScreened[f] or tellsAuthority[f] or learnsAge[f] or stayOfCourt[f] or stayLifted[f]
    or readsForClaim[f] or filesClaim[f] or readsForOrder[f] or ordersReturn[f] or readsForExecution[f]
    or carriesOutReturn[f] or isRefused[f]
    or decidesClaim[f] or decidesReview[f] or decidesLoss[f] or servesDecision[f] or asksReview[f] or closesWindow[f]
    or withdrawsClaim[f] or closesGrace[f] or reopensClaim[f]
    or admitsToStation[f] or isReleased[f] or extendsHolding[f] or findsChildInStation[f] or isReturnedAllTheSame[f]
    or holdingTimePasses[f] or decidingTimePasses[f] or extendsDeciding[f] or reviewTimePasses[f]
    or linksFiles[f] or transfersHousehold[f]
  }
}

fact course { always step }

-- What every step leaves true --------------------------------------------------------------------------------------------

-- As it is true in the beginning, and whatever step comes leaves it true, it is so after any number of steps. Each of the
-- promises beside it looks at one step from any state in which this holds; so those, too, hold in courses of any length.
pred kept {
  readStillHolds
  noOrderWhileProtected
  noOrderAgainstAnotherFile
  lossCanBeChallenged
  linksAreWhole
  decisionsAreOne
}

-- What was decided on what was read, and was overtaken by nothing, would be decided so now.
pred readStillHolds {
  overtaken in drafts
  all f: File {
    Order in f.drafts - f.overtaken implies mayBeOrdered[f]
    Execution in f.drafts - f.overtaken implies mayBeCarriedOut[f]
    Claim in f.drafts - f.overtaken implies ReturnOrdered not in (f + f.others).facts
  }
}
pred noOrderWhileProtected { all f: File | ReturnOrdered in f.facts implies no f.facts & protecting }
pred noOrderAgainstAnotherFile { all f: File | ReturnOrdered in f.facts implies no f.others.facts & protecting }
pred lossCanBeChallenged {
  all f: File | LossServed in f.facts implies Protected in f.facts and some f.facts & (ReviewWindow + ReviewStands)
}
-- Whoever is the same as another is so the other way round, and the same as all whom that one is the same as.
pred linksAreWhole {
  others = ~others
  no others & iden
  others.others in others + iden
}
pred decisionsAreOne {
  all f: File {
    lone f.facts & Decided
    some f.facts & (ReviewGranted + ReviewQuashed + ReviewUpheld) implies ReviewStands in f.facts
    ReviewQuashed in f.facts implies LossServed not in f.facts
    ProtectionLost in f.facts implies Protected in f.facts and no f.facts & (ReviewStands + ReviewWindow)
    ReviewTimeOver in f.facts implies ReviewWindow in f.facts
  }
}

assert ItBeginsSo { begin implies kept }
assert WhatWasReadStillHolds { kept implies after readStillHolds }
assert LinksAndDecisionsStayWhole { kept implies after (linksAreWhole and decisionsAreOne) }

-- What is promised ------------------------------------------------------------------------------------------------------

pred returnedByAct[f: File] { Now.file = f and Now.deed in OrdersReturn + CarriesOutReturn }

-- I1. LRPCAP 6, 7, 25, 28, LM 111-V, 121: no return is ordered or carried out while anything protects, in any file.
assert NoReturnWhileProtected {
  kept implies all f: File | returnedByAct[f] implies no (f + f.others).facts & protecting
}

-- I1. LRPCAP 21, LM 121: asked and screened before, ordered before.
assert NoReturnUnasked {
  kept implies all f: File | returnedByAct[f] implies FearAsked in f.facts
}
assert NoReturnUnscreened {
  kept implies all f: File | (Now.file = f and Now.deed = OrdersReturn) implies Screened in f.facts
}
assert NoReturnUnordered {
  kept implies all f: File | (Now.file = f and Now.deed = CarriesOutReturn) implies ReturnOrdered in f.facts
}

-- I1: a claim, a fear and a court's stay void what is not carried out, in their own file and in every other of the person.
assert NoOrderStandsWhileProtected { kept implies after noOrderWhileProtected }
assert NoOrderStandsAgainstAnotherFile { kept implies after noOrderAgainstAnotherFile }

-- A claim is never refused, and none that was begun is lost.
assert NoClaimIsLost {
  kept implies all f: File | some f.drafts & (Claim + VoidingClaim) and no f.drafts' & (Claim + VoidingClaim)
    implies ClaimStands in f.facts'
}

-- LM 112, LGDNNA 96, 97.
assert NoChildReturnedUnseen {
  kept implies all f: File | (returnedByAct[f] and some f.facts & mayBeChild) implies AuthorityTold in f.facts
}

-- I2. LM 99, LRPCAP 20: no child, nor anyone who may be one, is admitted; one who was found there alarms.
assert NoChildIsAdmitted {
  kept implies all f: File | (Held in f.facts' - f.facts and some f.facts & mayBeChild) implies ChildInStation in f.facts'
}
assert NoChildIsHeldUnseen {
  kept implies all f: File | (Held in f.facts and some f.facts & mayBeChild) implies f in releaseDue
}

-- I3. LM 111: who must be let go stays so until they have left.
assert WhoIsDueForReleaseStaysDue {
  kept implies all f: File | (HoldingOver + Held in f.facts and Held in f.facts') implies HoldingOver in f.facts'
}

-- No right lapses by itself: a window ends when it is used, or closed by an officer after its time, or by what is served.
assert NoRightLapsesByItself {
  kept implies all f: File | (ReviewWindow in f.facts and ReviewWindow not in f.facts') implies
    Now.file = f and (Now.deed in AsksReview + ServesDecision or (Now.deed = ClosesWindow and ReviewTimeOver in f.facts))
}

-- LRPCAP 25, 36: a loss that was served can be challenged, and protection lasts until that is over.
assert ALossCanBeChallenged {
  kept implies {
    after lossCanBeChallenged
    all f: File | (Protected in f.facts and Protected not in f.facts') implies
      Now.file = f and (Now.deed = ClosesWindow or (Now.deed = ServesDecision and ReviewUpheld in f.facts))
  }
}

-- I7. LRPCAP 38.
assert NobodyElsesClaimIsClosed {
  kept implies all g: File | (ClaimStands in g.facts and ClaimStands not in g.facts') implies
    Now.file = g and Now.deed in ServesDecision + WithdrawsClaim
}
assert WhoCameAlongIsOfferedAClaim {
  kept implies all f: Principal | (some f.facts & ownStanding and no f.facts' & ownStanding) implies
    all g: File - Principal | (g.household = f.household and no g.facts & ownStanding) implies OwnClaimOffered in g.facts'
}

-- I5: a transfer keeps claims, clocks, links and families as they are.
assert ATransferChangesNothing {
  kept implies (Now.deed = TransfersHousehold implies (facts' = facts and household' = household and others' = others))
}

-- Facts are never refused: they are recorded, and alarm.
assert WhatHappensAgainstARuleAlarms {
  kept implies all f: File {
    (Now.file = f and Now.deed = IsReturnedAllTheSame) implies ReturnedAllTheSame in f.facts'
    (ReturnOrdered in f.facts and ReturnOrdered not in f.facts') implies
      (OrderedAllTheSame in f.facts' or (Now.file = f and Now.deed in FilesClaim + SaysFear + StayOfCourt + CarriesOutReturn + IsReturnedAllTheSame))
  }
}

-- I1, told by what happened and not by what is on file: after a claim nobody is returned, unless it was refused, that
-- was served, and the window closed or the review dismissed; or it was withdrawn and can be reopened no more.
assert NobodyIsReturnedUnheard {
  begin implies always all f: File | returnedByAct[f] implies
    all g: f + f.others | once asks[g] implies ((not asks[g]) since isOver[g])
}
pred asks[f: File] {
  Now.file = f
  Now.deed in FilesClaim + ReopensClaim or (Now.deed = ServesDecision and ReviewQuashed in f.facts)
}
pred isOver[f: File] {
  Now.file = f
  (isClosed[f] and ((not asks[f]) since isServedAgainst[f]))
    or (Now.deed = ClosesGrace and ((not asks[f]) since isWithdrawn[f]))
}
pred isClosed[f: File] { Now.deed = ClosesWindow or (Now.deed = ServesDecision and ReviewUpheld in f.facts) }
pred isServedAgainst[f: File] {
  Now.file = f and Now.deed = ServesDecision and some f.facts & (ClaimRefused + ProtectionLost)
}
pred isWithdrawn[f: File] { Now.file = f and Now.deed = WithdrawsClaim }

assert ALinkTellsAReturnThatShouldNotHaveBeen {
  begin implies always all f, g: File |
    (Now.deed = LinksFiles and g in f.others' - f.others and Returned in f.facts and some g.facts & protecting
      and once (Returned not in f.facts and some g.facts & protecting)) implies ReturnedAllTheSame in f.facts'
}

-- I3, I10. LM 111, LRPCAP 24: who is held leaves, and every claim comes to its end, or an officer is told.
assert NobodyIsHeldWithoutEnd {
  (begin and timePasses) implies always all f: File |
    Held in f.facts implies eventually (Held not in f.facts or f in releaseDue)
}
assert NoClaimWaitsWithoutEnd {
  (begin and timePasses) implies always all f: File |
    ClaimStands in f.facts implies eventually (ClaimStands not in f.facts or DecidingOverdue in f.facts)
}
-- Time does not stand still for anybody who is held or waits.
pred timePasses {
  all f: File {
    always eventually (Held not in f.facts or HoldingOver in f.facts or (Now.file = f and Now.deed = HoldingTimePasses))
    always eventually (ClaimStands not in f.facts or DecidingOverdue in f.facts
      or (Now.file = f and Now.deed = DecidingTimePasses))
  }
}

-- What can happen: without these, a promise might hold because nothing ever does ------------------------------------------

pred someoneIsReturned[f: File] { Now.file = f and Now.deed = CarriesOutReturn }

run AReturnWithoutAClaim {
  begin and some f: File | eventually (someoneIsReturned[f] and not once asks[f])
} for 1 but 6..6 steps expect 1
run AReturnAfterAFinalRefusal {
  begin and some f: File | eventually (someoneIsReturned[f] and once asks[f] and once Now.deed = ClosesWindow)
} for 1 but 12..12 steps expect 1
run AReturnAfterAReviewThatWasDismissed {
  begin and some f: File | eventually (someoneIsReturned[f] and once asks[f] and once Now.deed = AsksReview)
} for 1 but 13..13 steps expect 1
run AReturnAfterAWithdrawal {
  begin and some f: File | eventually (someoneIsReturned[f] and once Now.deed = ClosesGrace)
} for 1 but 10..10 steps expect 1
run AReturnAfterProtectionWasLost {
  begin and some f: File | eventually (someoneIsReturned[f] and once Protected in f.facts)
} for 1 but 14..14 steps expect 1
run AReturnOfAChildWhoseAuthorityWasTold {
  begin and some f: File | always Child in f.facts and eventually someoneIsReturned[f]
} for 1 but 6..6 steps expect 1
run AClaimAfterARefusal {
  begin and some f: File | eventually (ReviewWindow in f.facts and eventually asks[f])
} for 1 but 8..8 steps expect 1
run AClaimFromAStation {
  begin and some f: File | eventually (asks[f] and Held in f.facts)
} for 1 but 6..6 steps expect 1
run AClaimAfterAReturn {
  begin and some f: File | eventually (Returned in f.facts and eventually asks[f])
} for 1 but 8..8 steps expect 1
run AClaimVoidsAnOrder {
  begin and some f: File | eventually (asks[f] and ReturnOrdered in f.facts and ReturnOrdered not in f.facts')
} for 1 but 6..6 steps expect 1
run AClaimThatLostTheRaceVoidsTheOrder {
  begin and some f: File | eventually (asks[f] and Claim in f.overtaken and ReturnOrdered in f.facts and ReturnOrdered not in f.facts')
} for 1 but 6..6 steps expect 1
run AnOrderThatLostTheRaceIsRefused {
  begin and some f: File | eventually (asks[f] and Order in f.drafts and after (Now.file = f and Now.deed = IsRefused))
} for 1 but 6..6 steps expect 1
run AClaimVoidsTheOrderOfAnotherFile {
  begin and some f, g: File | eventually (asks[f] and g in f.others and ReturnOrdered in g.facts and ReturnOrdered not in g.facts')
} for 2 but 8..8 steps expect 1
run ALinkVoidsAnOrder {
  begin and some g: File | eventually (Now.deed = LinksFiles and ReturnOrdered in g.facts and ReturnOrdered not in g.facts')
} for 2 but 8..8 steps expect 1
run ALinkTellsAReturn {
  begin and some g: File | eventually (Now.deed = LinksFiles and ReturnedAllTheSame not in g.facts and ReturnedAllTheSame in g.facts')
} for 2 but 8..8 steps expect 1
run AReturnThatHappensAllTheSameIsRecorded {
  begin and some f: File | eventually (Now.file = f and Now.deed = IsReturnedAllTheSame and ClaimStands in f.facts)
} for 1 but 6..6 steps expect 1
run AChildFoundInAStationIsRecorded {
  begin and some f: File | eventually (Held + Child + ChildInStation in f.facts and f in releaseDue)
} for 1 but 6..6 steps expect 1
run AStayEndsByRelease {
  begin and some f: File | eventually (f in releaseDue and no f.facts & mayBeChild and eventually (Now.file = f and Now.deed = IsReleased))
} for 1 but 6..6 steps expect 1
run AStayIsExtendedOnce {
  begin and some f: File | eventually (HoldingExtended + HoldingOver + Held in f.facts)
} for 1 but 8..8 steps expect 1
run AStayEndsByReturn {
  begin and some f: File | eventually (someoneIsReturned[f] and Held in f.facts)
} for 1 but 8..8 steps expect 1
run AHeldFamilyIsTransferredAndGoesOn {
  begin and some f, g: File | f.household = g.household and f != g
    and eventually (Now.deed = TransfersHousehold and Held in f.facts and ClaimStands in g.facts and f.office != f.office')
} for 2 but 8..8 steps expect 1
run SomebodyWhoCameAlongIsOfferedAClaim {
  begin and some g: File - Principal | eventually OwnClaimOffered in g.facts
} for 2 but 6..6 steps expect 1
run TimePassesForWhoWaitsAndWhoIsHeld {
  begin and timePasses and some f: File | eventually (DecidingOverdue + ClaimStands in f.facts) and eventually f in releaseDue
} for 1 but 10..10 steps expect 1

-- What is looked at: of one step, four files of as many people, offices and households; of whole courses, fewer ----------

check ItBeginsSo for 4 but 2..2 steps expect 0
check WhatWasReadStillHolds for 4 but 2..2 steps expect 0
check LinksAndDecisionsStayWhole for 4 but 2..2 steps expect 0
check NoReturnWhileProtected for 4 but 2..2 steps expect 0
check NoReturnUnasked for 4 but 2..2 steps expect 0
check NoReturnUnscreened for 4 but 2..2 steps expect 0
check NoReturnUnordered for 4 but 2..2 steps expect 0
check NoOrderStandsWhileProtected for 4 but 2..2 steps expect 0
check NoOrderStandsAgainstAnotherFile for 4 but 2..2 steps expect 0
check NoClaimIsLost for 4 but 2..2 steps expect 0
check NoChildReturnedUnseen for 4 but 2..2 steps expect 0
check NoChildIsAdmitted for 4 but 2..2 steps expect 0
check NoChildIsHeldUnseen for 4 but 2..2 steps expect 0
check WhoIsDueForReleaseStaysDue for 4 but 2..2 steps expect 0
check NoRightLapsesByItself for 4 but 2..2 steps expect 0
check ALossCanBeChallenged for 4 but 2..2 steps expect 0
check NobodyElsesClaimIsClosed for 4 but 2..2 steps expect 0
check WhoCameAlongIsOfferedAClaim for 4 but 2..2 steps expect 0
check ATransferChangesNothing for 4 but 2..2 steps expect 0
check WhatHappensAgainstARuleAlarms for 4 but 2..2 steps expect 0
check NobodyIsHeldWithoutEnd for 2 but 1 Household, 8..8 steps expect 0
check NoClaimWaitsWithoutEnd for 2 but 1 Household, 8..8 steps expect 0
check ALinkTellsAReturnThatShouldNotHaveBeen for 2 but 1 Office, 1 Household, 8..8 steps expect 0
check NobodyIsReturnedUnheard for 1 but 10..10 steps expect 0
check NobodyIsReturnedUnheard for 2 but 1 Office, 1 Household, 7..7 steps expect 0
