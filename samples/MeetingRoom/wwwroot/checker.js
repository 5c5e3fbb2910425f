(() => {
  // src/record/texts.js
  var isHash = (text2) => /^[0-9a-f]{64}$/.test(text2);
  var isSignature = (text2) => /^[0-9a-f]{96}$/.test(text2);
  var isCode = (text2) => /^[A-Z0-9]{2,8}$/.test(text2);
  var isId = (text2) => /^[A-Za-z0-9][A-Za-z0-9-]{0,31}$/.test(text2);
  var MOST_OF_A_TEXT = 2e3;
  var INVISIBLE = new RegExp("[\\u0000-\\u001f\\u007f-\\u00a0\\u00ad\\u034f\\u061c\\u115f-\\u1160\\u1680\\u17b4-\\u17b5\\u180e\\u2000-\\u200f\\u2028-\\u202f\\u205f-\\u206f\\u2800\\u3000\\u3164\\ufe00-\\ufe0f\\ufeff\\uffa0\\ufff0-\\ufffb\\u{e0000}-\\u{e0fff}]", "u");
  var isText = (text2) => text2.length >= 1 && text2.length <= MOST_OF_A_TEXT && text2[0] !== " " && text2.at(-1) !== " " && !INVISIBLE.test(text2);
  function isDate(text2) {
    if (!/^2[01][0-9]{2}-[0-9]{2}-[0-9]{2}$/.test(text2))
      return false;
    const [year, month, day] = text2.split("-").map(Number);
    const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
    const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    return month >= 1 && month <= 12 && day >= 1 && day <= days[month - 1];
  }
  var midnight = (date3) => Date.parse(`${date3}T00:00:00Z`) / 1e3;

  // src/text/json.js
  var NoRecord = class extends Error {
  };
  var DEEPEST = 32;
  function parseJson(text2, names) {
    const reader = new Reader(text2, names);
    return { value: reader.whole(), unknown: reader.unknown };
  }
  var QUOTE = 34;
  var BACKSLASH = 92;
  var ESCAPES = { '"': '"', "\\": "\\", "/": "/", b: "\b", f: "\f", n: "\n", r: "\r", t: "	" };
  var LARGEST = 2 ** 31 - 1;
  var Reader = class {
    #text;
    #names;
    #at = 0;
    unknown = null;
    constructor(text2, names) {
      this.#text = text2;
      this.#names = names;
    }
    whole() {
      this.#space();
      const value = this.#value(0);
      this.#space();
      if (this.#at < this.#text.length)
        this.#fail("the end of the file");
      return value;
    }
    #value(depth) {
      const first2 = this.#text.charCodeAt(this.#at);
      switch (first2) {
        case 123:
          return this.#object(this.#deeper(depth));
        case 91:
          return this.#list(this.#deeper(depth));
        case QUOTE:
          return this.#string();
        case 116:
          return this.#word("true", true);
        case 102:
          return this.#word("false", false);
        case 110:
          return this.#word("null", null);
      }
      if (first2 >= 48 && first2 <= 57 || first2 === 45)
        return this.#number();
      return this.#fail("a value");
    }
    #deeper(depth) {
      if (depth === DEEPEST)
        throw new NoRecord(`The JSON is nested more than ${DEEPEST} levels deep.`);
      return depth + 1;
    }
    #object(depth) {
      const object2 = {};
      this.#at++;
      this.#space();
      if (this.#takes(125))
        return object2;
      do {
        this.#space();
        if (this.#text.charCodeAt(this.#at) !== QUOTE)
          this.#fail("the name of a member");
        const name = this.#string();
        const known = this.#names.has(name);
        if (!known)
          this.unknown ??= name;
        else if (Object.hasOwn(object2, name))
          throw new NoRecord(`The member ${shown(name)} is there twice in one object.`);
        this.#space();
        if (!this.#takes(58))
          this.#fail("a colon");
        this.#space();
        const value = this.#value(depth);
        if (known)
          object2[name] = value;
        this.#space();
      } while (this.#takes(44));
      if (!this.#takes(125))
        this.#fail("a comma or a closing brace");
      return object2;
    }
    #list(depth) {
      const list2 = [];
      this.#at++;
      this.#space();
      if (this.#takes(93))
        return list2;
      do {
        this.#space();
        list2.push(this.#value(depth));
        this.#space();
      } while (this.#takes(44));
      if (!this.#takes(93))
        this.#fail("a comma or a closing bracket");
      return list2;
    }
    #string() {
      const start = ++this.#at;
      for (; ; ) {
        const code2 = this.#text.charCodeAt(this.#at);
        if (code2 === QUOTE)
          return this.#text.slice(start, this.#at++);
        if (code2 === BACKSLASH)
          return this.#escaped(start);
        if (!(code2 >= 32))
          this.#fail("a character of a text, or its end");
        this.#at++;
      }
    }
    /** The rest of a string that has an escape in it, from the escape on. */
    #escaped(start) {
      const parts2 = [this.#text.slice(start, this.#at)];
      let from = this.#at;
      for (; ; ) {
        const code2 = this.#text.charCodeAt(this.#at);
        if (code2 === QUOTE || code2 === BACKSLASH) {
          parts2.push(this.#text.slice(from, this.#at++));
          if (code2 === QUOTE)
            break;
          parts2.push(this.#escape());
          from = this.#at;
        } else if (code2 >= 32) {
          this.#at++;
        } else {
          this.#fail("a character of a text, or its end");
        }
      }
      const value = parts2.join("");
      if (/\p{Surrogate}/u.test(value))
        throw new NoRecord("A text has half of a surrogate pair.");
      return value;
    }
    #escape() {
      const letter = this.#text[this.#at];
      if (letter === "u") {
        const digits = this.#text.slice(this.#at + 1, this.#at + 5);
        if (!/^[0-9A-Fa-f]{4}$/.test(digits))
          this.#fail("four hexadecimal digits");
        this.#at += 5;
        return String.fromCharCode(parseInt(digits, 16));
      }
      if (letter === void 0 || !Object.hasOwn(ESCAPES, letter))
        this.#fail("an escape of JSON");
      this.#at++;
      return ESCAPES[letter];
    }
    #number() {
      const start = this.#at;
      let value = 0;
      for (let code2; (code2 = this.#text.charCodeAt(this.#at)) >= 48 && code2 <= 57; this.#at++)
        value = Math.min(10 * value + code2 - 48, LARGEST + 1);
      const written = this.#text.slice(start, Math.min(this.#at, start + 20));
      const next = this.#text[this.#at];
      if (this.#at === start || written.length > 1 && written[0] === "0" || next === "." || next === "e" || next === "E")
        throw new NoRecord(`The number that starts at character ${start + 1} is not written as a whole number, not negative.`);
      if (value > LARGEST)
        throw new NoRecord(`The number ${written} is larger than ${LARGEST}.`);
      return value;
    }
    #word(word, value) {
      if (!this.#text.startsWith(word, this.#at))
        this.#fail("a value");
      this.#at += word.length;
      return value;
    }
    #space() {
      for (; ; ) {
        const code2 = this.#text.charCodeAt(this.#at);
        if (code2 !== 32 && code2 !== 10 && code2 !== 13 && code2 !== 9)
          return;
        this.#at++;
      }
    }
    #takes(code2) {
      if (this.#text.charCodeAt(this.#at) !== code2)
        return false;
      this.#at++;
      return true;
    }
    #fail(expected) {
      const found = this.#at < this.#text.length ? shown(this.#text.slice(this.#at, this.#at + 10)) : "the end of the file";
      throw new NoRecord(`It is not JSON: at character ${this.#at + 1} expected ${expected}, found ${found}.`);
    }
  };
  function shown(value) {
    if (value === void 0)
      return "nothing";
    if (Array.isArray(value))
      return `a list of ${value.length}`;
    if (value !== null && typeof value === "object")
      return "an object";
    const written = JSON.stringify(value).replace(
      /[\u007f-\u00a0\u00ad\u034f\u061c\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufe00-\ufe0f\ufeff\ufff0-\ufffb]/g,
      (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`
    );
    return written.length <= 100 ? written : `${written.slice(0, 96)} …`;
  }

  // src/texts/en.json
  var en_default = {
    language: "en",
    status: "written and read with the code",
    texts: {
      date: "{day} {month} {year}",
      "date.first": "1",
      "month.1": "January",
      "month.2": "February",
      "month.3": "March",
      "month.4": "April",
      "month.5": "May",
      "month.6": "June",
      "month.7": "July",
      "month.8": "August",
      "month.9": "September",
      "month.10": "October",
      "month.11": "November",
      "month.12": "December",
      time: "{date}, {hour12}.{minutes}.{seconds} {half} UTC",
      "time.am": "a.m.",
      "time.pm": "p.m.",
      moment: "{iso} {clock} UTC",
      "list.comma": ", ",
      "sentence.space": " ",
      colon: ": ",
      "number.thousands": ",",
      "plan.words": "words",
      "plan.dice": "dice {sides} x {rolls}",
      "plan.round": "round {round}",
      refused: "refused: {reason}",
      lot: "{seat}: {principal}",
      "lot.additional": "{seat}: {principal}, additional {additional}",
      "citation.paragraph": "{document}, para. {paragraph}",
      "citation.unconfirmed": "{citation} (not confirmed by a text at hand)",
      "subject.decision": "decision {number}, {state}",
      "subject.contribution": "contribution {number}",
      "subject.group": "group {number}",
      "subject.seat": "{state}/{seat}",
      "expected.eachOnce": "each once",
      "expected.eachSeatOnce": "each seat once",
      "expected.publishedSizes": "none, or {count}, one for each group",
      "expected.seatsHold": "at least {least}, as many as the seats can hold",
      "expected.leastNotAboveGreatest": "a least load not above the greatest",
      "expected.seatsOfMechanism": "seats of the mechanism",
      "expected.pairsInOrder": "each pair once, in order of reviewer, then of State under review",
      "expected.codesInOrder": "ordinal order of the States' codes, each once",
      "expected.regionalGroup": "a regional group of the mechanism",
      "expected.instruments": "instruments of the mechanism",
      "expected.hashBefore": "{hash}, the hash of {before}",
      "expected.header": "the header",
      "expected.entry": "entry {entry}",
      "expected.ownHash": "{hash}, the hash of this entry",
      "expected.dateNotBefore": "a date not before {date}, the date of the entry before",
      "expected.dateNotAfter": "a date not after {date}",
      "expected.noneOpen": "no announcement while another is open",
      "expected.plan": "a plan, as seats are to be drawn",
      "expected.noPlan": "null, as nothing is to be drawn",
      "expected.noGroups": "no groups yet",
      "expected.sizes": "{count}, one for each group",
      "expected.sumOfSizes": "sizes that add up to the {count} States of the roster",
      "expected.groupsInEffect": "groups in effect",
      "expected.noReviewers": "no reviewing States yet",
      "expected.reviewersInEffect": "reviewing States in effect",
      "expected.party": "a State of the roster",
      "expected.anotherParty": "another State in the roster",
      "expected.oneOfBoth": "a row or a mechanism, the other null",
      "expected.loads.null": "null, as loads v1 draws",
      "expected.loads.none": "none, as loads v1 draws",
      "expected.loads.citation": "a citation, as loads v1 draws",
      "expected.loads.load": "a greatest load from 1 to 1000 divided by the {states} States, as loads v1 draws",
      "expected.loads.seats": "at most one of the same region, as loads v1 draws",
      "expected.group": "a group, as groups are in effect and the State is new",
      "expected.groupUpTo": "a group from 1 to {count}",
      "expected.sameRegion": "its regional group, {region}",
      "expected.moreThan": "{instruments} and at least one more",
      "expected.noMoreInstruments": "no instrument more, as reviewing States are in effect",
      "expected.asBefore": "as in the mechanism before",
      "expected.onceParty": "a State that is, or once was, in the roster",
      "expected.seatsInOrder": "seats of the mechanism, in its order, none twice",
      "expected.grantedOrByDecision": "granted, or refused by-decision",
      "expected.whoseDecision": "a text that says whose decision and why",
      "expected.noText": "no text, as the reason is derived",
      "expected.planOrder": "words, then dice, then at most one round",
      "expected.enoughChance": "in an official record, a round or dice of at least 2^128 outcomes",
      "expected.roundOnce": "a round that no announcement of the record planned before",
      "expected.roundNotBefore": "a round not before {at}, 14 hours before the announcement's date",
      "expected.planNotComplete": "contributions to an open announcement whose plan is not complete",
      "expected.atMostMore": "at most {count} more by the plan of the announcement",
      "expected.roundAlone": "a round in an entry of its own",
      "expected.asPlanned": "{item}, as planned",
      "expected.rolls": "rolls from 1 to {sides}",
      "expected.newRolls": "rolls that the record has not had before",
      "expected.roundBefore": "a round before {at}, 36 hours after the beginning of the entry's date",
      "expected.signature": "the signature of the beacon",
      "expected.asFetched": "{signature}, as fetched",
      "expected.newSeed": "a seed that no announcement of the record had before",
      "expected.planComplete": "the drawing of an open announcement whose plan is complete",
      "expected.noGroupsAnnounced": "no groups, as none are announced",
      "expected.groupsAnnounced": "the groups announced",
      "expected.groups": "{count} groups",
      "expected.noReviewsAnnounced": "no reviews, as none are announced",
      "expected.reviewsAnnounced": "the reviews announced",
      "expected.reviewHere": "the review of {state} here",
      "expected.noFurtherReview": "no further review",
      "expected.seats": "{count} seats",
      "expected.validDrawing": "a valid drawing",
      "expected.words": "at most {count} words of stream for all drawings of the record",
      "expected.toAnnul.none": "an announcement that is open or in effect",
      "expected.toAnnul.open": "{entry}, the announcement that is open",
      "expected.toAnnul.newest": "{entry}, the newest announcement in effect",
      "found.none": "none",
      "found.again": "{item} again",
      "found.sizes": "{count} sizes",
      "found.seatAgain": "the seat {seat} again",
      "found.number": "the number {value}",
      "found.load": "at least {min} and at most {max}",
      "found.pair": "{reviewer} for {underReview}",
      "found.pairAfter": "{pair} after {before}",
      "found.after": "{code} after {before}",
      "found.open": "entry {entry} is open",
      "found.plan": "a plan",
      "found.groups": "groups that are in effect",
      "found.reviewers": "reviewing States that are in effect",
      "found.noneOfThisCode": "none of this code",
      "found.another": "another",
      "found.both": "both",
      "found.neither": "neither",
      "found.granted": "granted",
      "found.text": "a text",
      "found.outcomes": "dice of about 2^{bits} outcomes, and no round",
      "found.roundAgain": "the round again",
      "found.noneOpen": "none is open",
      "found.planComplete": "its plan is complete",
      "found.planNotComplete": "its plan is not complete",
      "found.contributions": "{count} contributions",
      "found.oldRolls": "the same rolls again",
      "found.oldSeed": "an equal one",
      "found.noState": "no State",
      "found.inOrder": "{count} States: {codes}",
      "found.someGroups": "groups",
      "found.reviews": "reviews",
      "found.thatOf": "that of {state}",
      "found.noValidDrawing": "no valid drawing exists",
      "found.emptyPot": "no valid drawing exists: the pot of this seat is empty",
      "found.moreWords": "more, and no end",
      "found.entry": "entry {number}",
      "remarks.amendedMechanism": "The mechanism was amended, decided by {decidedBy}: {reason}",
      "remarks.amendedState": "The row of {state} was amended, decided by {decidedBy}: {reason}",
      "remarks.byDecision": "A request of {state} was refused by a decision, not by a rule: {text}",
      "remarks.hall.dice": "The dice were seen only by the hall.",
      "remarks.hall": "The seed was made in the hall alone, without dice and without a round.",
      "remarks.annulled": "The announcement of entry {entry} was annulled.",
      "remarks.couldBeKnown": "When the announcement of entry {entry} was annulled, its result could be known.",
      "remarks.notShownBefore": "Nothing shows that entry {entry} and all before it were fixed before the round of {at}: no hash of entry {entry} was given with a time before it.",
      "remarks.open": "The announcement of entry {entry} is open: its drawing has not been entered.",
      "option.hash": "{given} is no hash: expected 32 to 64 hexadecimal digits.",
      "option.time": "{given} has no time: expected one as 2026-12-14T10:20Z.",
      "option.date": "{given} is no date: expected one as 2026-12-14.",
      "region.african": "African States",
      "region.asia-pacific": "Asia-Pacific States",
      "region.eastern-european": "Eastern European States",
      "region.latin-american-and-caribbean": "Latin American and Caribbean States",
      "region.western-european-and-other": "Western European and other States",
      "instrument.UNTOC": "Organized Crime Convention",
      "instrument.TIP": "Trafficking in Persons Protocol",
      "instrument.SOM": "Smuggling of Migrants Protocol",
      "instrument.FIREARMS": "Firearms Protocol",
      "instrument.UNCAC": "Convention against Corruption",
      "side.same-region": "own regional group",
      "side.other-region": "another regional group",
      "side.any-region": "any regional group",
      "request.ordinary": "ordinary",
      "request.exceptional": "exceptional",
      "page.title": "Check a drawing of lots",
      "page.skip": "Skip to the check",
      "page.language": "Language",
      "page.lead": "Give this page a record of drawings. It works out every hash, every rule and every lot again, on this device alone, and says whether the record holds.",
      "page.hashesTitle": "Published hashes",
      "page.hashesLabel": "The hashes that you know: from the screen, the journal or a print, or as read aloud. One a line, 32 to 64 digits.",
      "page.hashesHint": "Spaces and capitals do not matter. If you know when one was published, write the time behind it: @2026-12-14T10:20Z. Without a hash this page cannot see whether more was published.",
      "page.recordTitle": "The record",
      "page.drop": "Drop the file here, or",
      "page.recordLabel": "Choose a record (a .json file)",
      "page.more": "More",
      "page.asOfLabel": "No date may be after (YYYY-MM-DD; empty for no such check)",
      "page.stays": "The file stays on this device: the page has no way to send it anywhere, and works without a network.",
      "page.foot": "This page is an implementation of its own: it shares no code with the library whose records it checks, and follows the published texts of the algorithms and of the record format. Its readable source lies beside it, in src.",
      "page.checking": "Checking: {step} …",
      "page.steps.reading": "reading the file",
      "page.steps.entries": "entry {done} of {all}",
      "page.embedded": "the record in this page",
      "page.rehearsal": "Rehearsal: these are not results",
      "page.unfinished": "The check could not be finished",
      "page.unfinishedText": "This says nothing about the record. What went wrong: {message}",
      "page.badOption": "What you gave beside the record cannot be used",
      "page.verdict.holds": "The record holds",
      "page.verdict.holdsText": "Every hash, every decision and every lot was derived again, and all of it agrees. The file is as published.",
      "page.verdict.as-far-as-derived": "The record holds as far as derived",
      "page.verdict.as-far-as-derivedText": "All of it agrees but for what this page did not check: a signature of a drand round.",
      "page.verdict.other-bytes": "The record holds, but the file has other bytes",
      "page.verdict.other-bytesText": "Its contents are those of the record, written otherwise: spaces, line ends, order of members. Save the canonical file to have the very bytes that are hashed.",
      "page.verdict.does-not-hold": "The record does not hold",
      "page.verdict.does-not-holdText": "Findings: {count}; the first: {where}.",
      "page.verdict.hash-missing": "A published hash is not in this record",
      "page.verdict.hash-missingText": "This is another record than the one of which the hash was published, or an older state of it.",
      "page.verdict.no-record": "This file is no record",
      "page.save": "Save the canonical file",
      "page.upTo": "Up to entry {entry} of {date}.",
      "page.noHash": "Whether more was published cannot be seen, as no hash was given.",
      "page.isEntry": "{given} is entry {entry} of {date}.",
      "page.newest": "It is the newest entry.",
      "page.laterEntries": "Entries after it: {count}.",
      "page.notInRecord": "{given} is not in this record.",
      "page.remarksTitle": "What you should know",
      "page.header": "Header",
      "page.entry": "Entry {number}",
      "page.entries": "Entry {numbers}:",
      "page.andMoreEntries": "{numbers} … (+ {count})",
      "page.findingsTitle": "What is wrong",
      "page.moreFindings": "Further findings like these: {count}",
      "page.expected": "Expected",
      "page.found": "Found",
      "page.rule": "Rule",
      "page.derivedUpTo": "Derived up to entry {entry}; what comes after it was not derived.",
      "page.findTitle": "Find your State",
      "page.findLabel": "Code or name of a State",
      "page.findHint": "Name in any of the six languages, or code. Accents and capitals do not matter.",
      "page.noneFound": "No State of this record has this code or name.",
      "page.foundStates": "States found: {count}",
      "page.stateTitle": "{name} ({code})",
      "page.nameInRecord": "Name in the record",
      "page.noParty": "Not a State of the roster any more.",
      "page.region": "Regional group",
      "page.instruments": "Party to",
      "page.group": "Group",
      "page.noGroup": "no groups yet",
      "page.reviewedBy": "It is reviewed by",
      "page.noReview": "No reviewing States are drawn.",
      "page.servesIn": "It reviews",
      "page.servesNowhere": "It reviews no State.",
      "page.whyTitle": "Why these: the lots, worked from the seed",
      "page.seat": "Drawn from",
      "page.principal": "Reviewing State",
      "page.additional": "Additional State",
      "page.since": "Drawn in",
      "page.asSeat": "Drawn from: {seat}",
      "page.asSeatOf": "{state}, drawn from: {seat}",
      "page.drawingTitle": "Drawing of entry {entry}",
      "page.drawingAnnulled": "Annulled by entry {entry}: it counts for nothing.",
      "page.isInForce": "In force.",
      "page.notInForce": "Not in force any more: a later entry changed it.",
      "page.seedTitle": "The seed and the key",
      "page.seedText": "The label of this drawing is “{label}”. The key is SHA-256 of the text lotdrawing/v1, a zero byte, the label, a zero byte, and the seed:",
      "page.key": "Key",
      "page.groupText": "{name} stands at position {position} of {region} after the shuffle. States of it taken by the groups, in order: {quotas}.",
      "page.groupOrder": "The order after the shuffle",
      "page.lotTitle.principal": "Principal lot ({seat}): {drawn}",
      "page.lotTitle.additional": "Additional lot ({seat}): {drawn}",
      "page.potTitle": "The pot, in this order, counted from 0. States: {count}",
      "page.lotsTitle": "The pot, in this order, counted from 0. Lots: {count}",
      "page.wordText": "Word {index} of block {block} of the stream. The block is SHA-256 of the key and of the number {block} as 8 bytes, the least first:",
      "page.divisionText": "{word} × {below} ÷ 4294967296 = {quotient}, so the number drawn is {number}: {drawn}.",
      "page.byHand": "On any computer:",
      "page.absentTitle": "Not in the pot",
      "page.absent.side": "its regional group is not one of this seat’s",
      "page.absent.reviewersPartyTo": "not party to the instrument that reviewing States must be party to",
      "page.absent.barred": "barred from reviewing this State",
      "page.absent.reviewsAlready": "reviews this State already",
      "page.absent.mutual": "is reviewed by this State, and mutual reviews are not allowed",
      "page.absent.regionTaken": "another State of its regional group reviews already",
      "page.absent.leaves": "is being replaced in this seat",
      "page.absent.uncovered": "not party to all instruments under review, and no State is there to add",
      "page.kept": "{state} stays; only the additional State was drawn.",
      "page.loadsText": "This drawing is by loads v1. A lot first gives each seat its regional group, in shares that make all drawings within the bounds equally likely; then the lots of each group, of which a State has as many as it will serve in, are shuffled. Drawings that broke a rule were void and drawn again; these are the lots that stand.",
      "page.regionLotTitle": "Regional group ({seat}): {drawn}",
      "page.regionPotTitle": "The regional groups, each with its share of the numbers",
      "page.lastLot": "It was the last lot left of its regional group.",
      "page.groupsTitle": "Groups and reviews in force",
      "page.groupTitle": "Group {number}. States: {count}",
      "page.reviewsCaption": "The States of group {number} and who reviews them",
      "page.allCaption": "The States of the roster",
      "page.state": "State",
      "page.and": "and, additional:",
      "page.entriesTitle": "Entries",
      "page.entriesText": "Each entry holds the hash of the one before, so that none can be changed, left out or moved unseen.",
      "page.andMore": "Further lines: {count}. Open it as a page.",
      "page.showMore": "Show more: {count}",
      "page.hash": "Hash",
      "page.hashAloud": "Its first 32 digits, to be read aloud",
      "page.date": "Date",
      "page.openPage": "Open as a page",
      "page.back": "Back to the report",
      "page.print": "Print",
      "page.postingKicker": "Announcement · {entry}",
      "page.postingNote": "Whoever keeps this sheet, or its 32 digits, can see later that nothing was changed after it: give the digits to the page that checks records.",
      "page.kinds.groups": "The groups will be drawn",
      "page.kinds.reviewers": "The reviewing States will be drawn",
      "page.kinds.groups-and-reviewers": "Groups and reviewing States will be drawn",
      "page.kinds.meeting": "Repetitions of drawings, on request",
      "page.kinds.accession": "Accession of a State",
      "page.kinds.withdrawal": "Withdrawal of a State",
      "page.kinds.amendment": "Amendment",
      "page.whatSizes": "Sizes of the groups: {sizes}",
      "page.whatGranted": "{state} ({seats}): granted. Requested by {by}; {kind}.",
      "page.whatRefused": "{state} ({seats}): refused: {why}. Requested by {by}; {kind}.",
      "page.grounds": "Grounds: {text}",
      "page.reasons.review-withdrawn": "the review has ended",
      "page.reasons.exceptional-not-provided": "the rules have no exceptional requests",
      "page.reasons.exceptional-without-grounds": "exceptional, and no grounds were given",
      "page.reasons.allowance-used": "no ordinary requests are left",
      "page.reasons.asked-twice": "asked already at this meeting",
      "page.reasons.pot-empty": "no other State could be drawn",
      "page.reasons.by-decision": "by decision: {text}",
      "page.whatAccession": "{state}",
      "page.whatAccessionTo": "{state}, group {group}",
      "page.whatWithdrawal": "{state}",
      "page.whatAmendedState": "Amendment of the data of {state}",
      "page.whatAmendedMechanism": "Amendment of the rules: {name}",
      "page.decidedBy": "Decided by {by}: {reason}",
      "page.planTitle": "How the seed is made",
      "page.planNone": "Nothing is drawn: it takes effect at once.",
      "page.planWords": "words spoken in the meeting hall",
      "page.planDice": "rolls of dice: {rolls}; sides of each die: {sides}",
      "page.planRound": "round {round} of drand’s chain quicknet, due on {at}",
      "page.entryKinds.contributions": "Contributions to the seed",
      "page.entryKinds.drawing": "Drawing",
      "page.entryKinds.annulment": "Annulment",
      "page.contributedWords": "Words: {text}",
      "page.contributedDice": "Rolls (sides of each die: {sides}): {rolls}",
      "page.contributedRound": "Round {round}, signature {signature}",
      "page.drawnGroups": "Groups drawn.",
      "page.drawnSeats": "Seats drawn: {count}.",
      "page.noVoids": "No drawing was void.",
      "page.voids": "Void and drawn again: parts of the drawing {parts}; whole drawings {wholes}.",
      "page.annulsText": "Annuls the announcement of entry {entry}.",
      "page.annulledText": "Annulled by entry {entry}.",
      "page.aboutTitle": "About the record",
      "page.file": "File",
      "page.kind": "Kind",
      "page.official": "official",
      "page.mechanism": "Mechanism",
      "page.algorithm": "Algorithm",
      "page.roster": "States at first",
      "page.taken": "Time taken",
      "page.milliseconds": "{value} ms on this device"
    }
  };

  // src/texts/texts.js
  var inUse = en_default;
  var has = (key) => Object.hasOwn(inUse.texts, key);
  function say(key, values = {}) {
    if (!has(key))
      throw new Error(`${inUse.language}.json has no text ${key}`);
    return inUse.texts[key].replace(/\{(\w+)\}/g, (place, name) => Object.hasOwn(values, name) ? isolated(values[name]) : place);
  }
  var isolated = (value) => inUse.language === "ar" && /[A-Za-z]/.test(value) ? `⁨${value}⁩` : value;

  // src/check/options.js
  var noOptions = () => ({ hashes: [], rounds: /* @__PURE__ */ new Map(), asOf: null, bls: true });

  // node_modules/@noble/hashes/_u64.js
  var fromNumH = (n) => n / 2 ** 32 | 0;
  var fromNumL = (n) => n >>> 0;
  function setU64FromNum(view, byteOffset, n, isLE) {
    const h = fromNumH(n);
    const l = fromNumL(n);
    view.setUint32(byteOffset, isLE ? l : h, isLE);
    view.setUint32(byteOffset + 4, isLE ? h : l, isLE);
  }

  // node_modules/@noble/hashes/utils.js
  function isBytes(a) {
    return a instanceof Uint8Array || ArrayBuffer.isView(a) && a.constructor.name === "Uint8Array" && "BYTES_PER_ELEMENT" in a && a.BYTES_PER_ELEMENT === 1;
  }
  var atitle = (title) => title ? `"${title}" ` : "";
  function anumber(n, title = "") {
    if (typeof n !== "number")
      throw new TypeError(atitle(title) + "expected number, got " + typeof n);
    if (!Number.isSafeInteger(n) || n < 0)
      throw new RangeError(atitle(title) + "expected integer >= 0, got " + n);
    return n;
  }
  function abytes(value, length, title = "") {
    if (isBytes(value) && (length === void 0 || value.length === length))
      return value;
    if (length !== void 0)
      anumber(length, "length");
    const bytes = isBytes(value);
    const ofLen = length !== void 0 ? ` of length ${length}` : "";
    const got = bytes ? `length=${value.length}` : `type=${typeof value}`;
    const message = atitle(title) + "expected Uint8Array" + ofLen + ", got " + got;
    if (!bytes)
      throw new TypeError(message);
    throw new RangeError(message);
  }
  var aobject = (value, label) => {
    if (value === null || typeof value !== "object" || Array.isArray(value))
      throw new TypeError((label === "object" ? "" : `"${label}" `) + "expected object, got type=" + typeof value);
  };
  var aopts = (value, label) => {
    aobject(value, label);
    const proto = Object.getPrototypeOf(value);
    if (proto !== Object.prototype && proto !== null)
      throw new TypeError(`"${label}" expected plain object`);
    if (Object.hasOwn(value, "__proto__"))
      throw new TypeError(`"${label}.__proto__" is not allowed`);
  };
  function aexists(instance, checkFinished = true) {
    if (instance.destroyed)
      throw new Error("hash was destroyed");
    if (checkFinished && instance.finished)
      throw new Error("digest() was already called");
  }
  function aoutput(out, instance) {
    abytes(out, void 0, "output");
    const min = instance.outputLen;
    if (!(out.length >= min)) {
      throw new RangeError('"output" expected length >= ' + min);
    }
  }
  function clean(...arrays) {
    for (let i = 0; i < arrays.length; i++) {
      arrays[i].fill(0);
    }
  }
  function createView(arr) {
    return new DataView(arr.buffer, arr.byteOffset, arr.byteLength);
  }
  function rotr(word, shift) {
    return word << 32 - shift | word >>> shift;
  }
  var hasHexBuiltin = /* @__PURE__ */ (() => (
    // @ts-ignore
    typeof Uint8Array.from([]).toHex === "function" && typeof Uint8Array.fromHex === "function"
  ))();
  var hexes = /* @__PURE__ */ Array.from({ length: 256 }, (_, i) => i.toString(16).padStart(2, "0"));
  function bytesToHex(bytes) {
    abytes(bytes);
    if (hasHexBuiltin)
      return bytes.toHex();
    let hex = "";
    for (let i = 0; i < bytes.length; i++) {
      hex += hexes[bytes[i]];
    }
    return hex;
  }
  function asciiToBase16(ch) {
    return ch >= 48 && ch <= 57 ? ch - 48 : ch >= 65 && ch <= 70 ? ch - (65 - 10) : ch >= 97 && ch <= 102 ? ch - (97 - 10) : void 0;
  }
  function hexToBytes(hex) {
    if (typeof hex !== "string")
      throw new TypeError("hex string expected, got " + typeof hex);
    if (hasHexBuiltin) {
      try {
        return Uint8Array.fromHex(hex);
      } catch (error) {
        if (error instanceof SyntaxError)
          throw new RangeError(error.message);
        throw error;
      }
    }
    const hl = hex.length;
    const al = hl / 2;
    if (hl % 2)
      throw new RangeError("hex string expected, got unpadded hex of length " + hl);
    const array = new Uint8Array(al);
    for (let ai = 0, hi = 0; ai < al; ai++, hi += 2) {
      const n1 = asciiToBase16(hex.charCodeAt(hi));
      const n2 = asciiToBase16(hex.charCodeAt(hi + 1));
      if (n1 === void 0 || n2 === void 0) {
        const char = hex[hi] + hex[hi + 1];
        throw new RangeError('hex string expected, got non-hex character "' + char + '" at index ' + hi);
      }
      array[ai] = n1 * 16 + n2;
    }
    return array;
  }
  function concatBytes(...arrays) {
    let sum = 0;
    for (let i = 0; i < arrays.length; i++) {
      const a = arrays[i];
      abytes(a);
      sum += a.length;
    }
    const res = new Uint8Array(sum);
    for (let i = 0, pad = 0; i < arrays.length; i++) {
      const a = arrays[i];
      res.set(a, pad);
      pad += a.length;
    }
    return res;
  }
  function checkOpts(defaults, opts, title = "opts") {
    aopts(defaults, "defaults");
    if (opts !== void 0)
      aopts(opts, title);
    const merged = Object.assign(/* @__PURE__ */ Object.create(null), defaults, opts);
    return merged;
  }
  function createHasher(hashCons, info = {}) {
    if (typeof hashCons !== "function")
      throw new TypeError('"hashCons" expected function, got type=' + typeof hashCons);
    info = checkOpts({}, info, "info");
    const hashC = (msg, opts) => hashCons(opts).update(msg).digest();
    const tmp = hashCons(void 0);
    hashC.outputLen = tmp.outputLen;
    hashC.blockLen = tmp.blockLen;
    hashC.canXOF = tmp.canXOF;
    hashC.create = (opts) => hashCons(opts);
    Object.assign(hashC, info);
    return Object.freeze(hashC);
  }
  function randomBytes(bytesLength = 32) {
    anumber(bytesLength, "bytesLength");
    const cr = typeof globalThis === "object" ? globalThis.crypto : null;
    if (typeof cr?.getRandomValues !== "function")
      throw new Error("crypto.getRandomValues must be defined");
    if (bytesLength > 65536)
      throw new RangeError(`"bytesLength" expected <= 65536, got ${bytesLength}`);
    return cr.getRandomValues(new Uint8Array(bytesLength));
  }
  var oidNist = (suffix) => ({
    // Current NIST hashAlgs suffixes used here fit in one DER subidentifier octet.
    // Larger suffix values would need base-128 OID encoding and a different length byte.
    oid: Uint8Array.from([6, 9, 96, 134, 72, 1, 101, 3, 4, 2, suffix])
  });

  // node_modules/@noble/hashes/_md.js
  function Chi(a, b, c) {
    return a & b ^ ~a & c;
  }
  function Maj(a, b, c) {
    return a & b ^ a & c ^ b & c;
  }
  var HashMD = class {
    blockLen;
    outputLen;
    canXOF = false;
    padOffset;
    isLE;
    // For partial updates less than block size
    buffer;
    view;
    finished = false;
    length = 0;
    pos = 0;
    destroyed = false;
    constructor(blockLen, outputLen, padOffset, isLE) {
      this.blockLen = blockLen;
      this.outputLen = outputLen;
      this.padOffset = padOffset;
      this.isLE = isLE;
      this.buffer = new Uint8Array(blockLen);
      this.view = createView(this.buffer);
    }
    update(data) {
      aexists(this);
      abytes(data);
      const { view, buffer, blockLen } = this;
      const len = data.length;
      let processed = false;
      for (let pos = 0; pos < len; ) {
        const take = Math.min(blockLen - this.pos, len - pos);
        if (take === blockLen) {
          const dataView = createView(data);
          for (; blockLen <= len - pos; pos += blockLen)
            this.process(dataView, pos);
          processed = true;
          continue;
        }
        buffer.set(pos === 0 && take === len ? data : data.subarray(pos, pos + take), this.pos);
        this.pos += take;
        pos += take;
        if (this.pos === blockLen) {
          this.process(view, 0);
          this.pos = 0;
          processed = true;
        }
      }
      this.length += data.length;
      if (processed)
        this.roundClean();
      return this;
    }
    digestInto(out) {
      aexists(this);
      aoutput(out, this);
      this.finished = true;
      const { buffer, view, blockLen, isLE } = this;
      let { pos } = this;
      buffer[pos++] = 128;
      buffer.fill(0, pos);
      if (this.padOffset > blockLen - pos) {
        this.process(view, 0);
        buffer.fill(0);
      }
      setU64FromNum(view, blockLen - 8, this.length * 8, isLE);
      this.process(view, 0);
      this.roundClean();
      const oview = out === buffer ? view : createView(out);
      const len = this.outputLen;
      const outLen = len / 4;
      const state = this.get();
      if (len % 4 || outLen > state.length)
        throw new Error("invalid outputLen");
      for (let i = 0; i < outLen; i++)
        oview.setUint32(4 * i, state[i], isLE);
    }
    digest() {
      const { buffer, outputLen } = this;
      this.digestInto(buffer);
      const res = buffer.slice(0, outputLen);
      this.destroy();
      return res;
    }
    _cloneIntoMeta(to) {
      const { buffer, length, finished, destroyed, pos } = this;
      to.destroyed = destroyed;
      to.finished = finished;
      to.length = length;
      to.pos = pos;
      if (pos)
        to.buffer.set(buffer);
      return to;
    }
    clone() {
      return this._cloneInto();
    }
  };
  var SHA256_IV = /* @__PURE__ */ Uint32Array.from([
    1779033703,
    3144134277,
    1013904242,
    2773480762,
    1359893119,
    2600822924,
    528734635,
    1541459225
  ]);

  // node_modules/@noble/hashes/sha2.js
  var SHA256_K = /* @__PURE__ */ Uint32Array.from([
    1116352408,
    1899447441,
    3049323471,
    3921009573,
    961987163,
    1508970993,
    2453635748,
    2870763221,
    3624381080,
    310598401,
    607225278,
    1426881987,
    1925078388,
    2162078206,
    2614888103,
    3248222580,
    3835390401,
    4022224774,
    264347078,
    604807628,
    770255983,
    1249150122,
    1555081692,
    1996064986,
    2554220882,
    2821834349,
    2952996808,
    3210313671,
    3336571891,
    3584528711,
    113926993,
    338241895,
    666307205,
    773529912,
    1294757372,
    1396182291,
    1695183700,
    1986661051,
    2177026350,
    2456956037,
    2730485921,
    2820302411,
    3259730800,
    3345764771,
    3516065817,
    3600352804,
    4094571909,
    275423344,
    430227734,
    506948616,
    659060556,
    883997877,
    958139571,
    1322822218,
    1537002063,
    1747873779,
    1955562222,
    2024104815,
    2227730452,
    2361852424,
    2428436474,
    2756734187,
    3204031479,
    3329325298
  ]);
  var SHA256_W = /* @__PURE__ */ new Uint32Array(64);
  var SHA2_32B = class extends HashMD {
    // We cannot use array here since array allows indexing by variable
    // which means optimizer/compiler cannot use registers.
    // Numeric initializers matter: starting the fields as `undefined` changes
    // V8's field representation and makes sha256 3x slower (measured).
    A = 0;
    B = 0;
    C = 0;
    D = 0;
    E = 0;
    F = 0;
    G = 0;
    H = 0;
    constructor(outputLen, IV) {
      super(64, outputLen, 8, false);
      this.A = IV[0] | 0;
      this.B = IV[1] | 0;
      this.C = IV[2] | 0;
      this.D = IV[3] | 0;
      this.E = IV[4] | 0;
      this.F = IV[5] | 0;
      this.G = IV[6] | 0;
      this.H = IV[7] | 0;
    }
    get() {
      const { A, B, C, D, E, F, G, H } = this;
      return [A, B, C, D, E, F, G, H];
    }
    // prettier-ignore
    set(A, B, C, D, E, F, G, H) {
      this.A = A | 0;
      this.B = B | 0;
      this.C = C | 0;
      this.D = D | 0;
      this.E = E | 0;
      this.F = F | 0;
      this.G = G | 0;
      this.H = H | 0;
    }
    _cloneInto(to) {
      (to ||= new this.constructor()).set(...this.get());
      return this._cloneIntoMeta(to);
    }
    process(view, offset) {
      for (let i = 0; i < 16; i++, offset += 4)
        SHA256_W[i] = view.getUint32(offset, false);
      for (let i = 16; i < 64; i++) {
        const W15 = SHA256_W[i - 15];
        const W2 = SHA256_W[i - 2];
        const s0 = rotr(W15, 7) ^ rotr(W15, 18) ^ W15 >>> 3;
        const s1 = rotr(W2, 17) ^ rotr(W2, 19) ^ W2 >>> 10;
        SHA256_W[i] = s1 + SHA256_W[i - 7] + s0 + SHA256_W[i - 16] | 0;
      }
      let { A, B, C, D, E, F, G, H } = this;
      for (let i = 0; i < 64; i++) {
        const sigma1 = rotr(E, 6) ^ rotr(E, 11) ^ rotr(E, 25);
        const T1 = H + sigma1 + Chi(E, F, G) + SHA256_K[i] + SHA256_W[i] | 0;
        const sigma0 = rotr(A, 2) ^ rotr(A, 13) ^ rotr(A, 22);
        const T2 = sigma0 + Maj(A, B, C) | 0;
        H = G;
        G = F;
        F = E;
        E = D + T1 | 0;
        D = C;
        C = B;
        B = A;
        A = T1 + T2 | 0;
      }
      A = A + this.A | 0;
      B = B + this.B | 0;
      C = C + this.C | 0;
      D = D + this.D | 0;
      E = E + this.E | 0;
      F = F + this.F | 0;
      G = G + this.G | 0;
      H = H + this.H | 0;
      this.set(A, B, C, D, E, F, G, H);
    }
    roundClean() {
      clean(SHA256_W);
    }
    destroy() {
      this.destroyed = true;
      this.set(0, 0, 0, 0, 0, 0, 0, 0);
      clean(this.buffer);
    }
  };
  var _SHA256 = class extends SHA2_32B {
    constructor() {
      super(32, SHA256_IV);
    }
  };
  var sha256 = /* @__PURE__ */ createHasher(
    () => new _SHA256(),
    /* @__PURE__ */ oidNist(1)
  );

  // src/text/sha256.js
  var encoder = new TextEncoder();
  var utf8 = (text2) => encoder.encode(text2);
  var sha2562 = (bytes) => sha256(bytes);
  var sha256Hex = (text2) => toHex(sha256(utf8(text2)));
  var toHex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  var fromHex = (text2) => Uint8Array.from({ length: text2.length / 2 }, (_, i) => parseInt(text2.slice(2 * i, 2 * i + 2), 16));

  // src/text/canonical.js
  function canonical(value, leaving = null) {
    if (value === null || typeof value !== "object")
      return JSON.stringify(value);
    if (Array.isArray(value))
      return `[${value.map((item) => canonical(item)).join(",")}]`;
    const members = [];
    for (const name of sorted(Object.keys(value))) {
      if (name !== leaving)
        members.push(`${JSON.stringify(name)}:${canonical(value[name])}`);
    }
    return `{${members.join(",")}}`;
  }
  var hashOf = (value, leaving = null) => sha256Hex(canonical(value, leaving));
  function sorted(names) {
    for (let i = 1; i < names.length; i++) {
      if (names[i - 1] > names[i])
        return names.sort();
    }
    return names;
  }

  // src/record/shape.js
  var fail = (at, expected, value) => {
    throw new NoRecord(`${at() || "the file"}: expected ${expected}, found ${shown(value)}.`);
  };
  var anything = () => {
  };
  var flag = (value, at) => typeof value === "boolean" || fail(at, "true or false", value);
  var integer = (least = 0, most = 2 ** 31 - 1) => (value, at) => typeof value === "number" && value >= least && value <= most || fail(at, `a whole number from ${least} to ${most}`, value);
  var text = (holds, expected) => (value, at) => typeof value === "string" && holds(value) || fail(at, expected, value);
  var oneOf = (...values) => (value, at) => values.includes(value) || fail(at, values.map(shown).join(" or "), value);
  var nullOr = (shape) => (value, at) => value === null || shape(value, at);
  var list = (shape, least, most) => (value, at) => {
    if (!Array.isArray(value))
      fail(at, "a list", value);
    if (value.length < least || value.length > most)
      fail(at, `a list of ${least === most ? least : most === Infinity ? `at least ${least}` : `${least} to ${most}`}`, value);
    for (let i = 0; i < value.length; i++)
      shape(value[i], () => `${at()}[${i}]`);
  };
  var object = (members) => {
    const names = Object.keys(members);
    return (value, at) => {
      if (!isObject(value))
        fail(at, "an object", value);
      for (const name of names) {
        if (!Object.hasOwn(value, name))
          fail(at, `the member ${shown(name)}`, void 0);
        members[name](value[name], () => joined(at(), name));
      }
      const others = Object.keys(value);
      if (others.length > names.length)
        fail(at, `no member ${shown(others.find((name) => !Object.hasOwn(members, name)))}`, "it");
    };
  };
  var byMember = (member, shapes) => (value, at) => {
    if (!isObject(value))
      fail(at, "an object", value);
    const kind = value[member];
    if (typeof kind !== "string" || !Object.hasOwn(shapes, kind))
      fail(() => joined(at(), member), Object.keys(shapes).map(shown).join(" or "), kind);
    shapes[kind](value, at);
  };
  var byNames = (...shapes) => (value, at) => {
    if (!isObject(value))
      fail(at, "an object", value);
    const names = Object.keys(value).sort().join(" ");
    const found = shapes.find(([wanted]) => wanted === names);
    if (found === void 0)
      fail(at, `the members ${shapes.map(([wanted]) => wanted.replace(" ", " and ")).join(", or ")}`, names);
    found[1](value, at);
  };
  var joined = (at, name) => at === "" ? name : `${at}.${name}`;
  var isObject = (value) => value !== null && typeof value === "object" && !Array.isArray(value);

  // src/record/words.js
  var LATIN = "a-zà-öø-ÿœ";
  var CYRILLIC = "а-яё";
  var ARABIC = "ء-غف-ي";
  var alphabet = (letters) => new RegExp(`^(?:[${letters}]+|[0-9]+)(?: (?:[${letters}]+|[0-9]+))*$`, "u");
  var PATTERNS = [alphabet(LATIN), alphabet(ARABIC), /^[\u4e00-\u9fa5]+$/u];
  var CYRILLIC_PATTERN = alphabet(CYRILLIC);
  var PLAINLY_CYRILLIC = /[бвгдж-нптфц-я]/u;
  var MOST = 1e3;
  var isWords = (text2) => text2.length <= MOST && (PATTERNS.some((pattern) => pattern.test(text2)) || CYRILLIC_PATTERN.test(text2) && PLAINLY_CYRILLIC.test(text2));

  // src/record/format.js
  var FORMAT = "lotdrawing/record/2";
  var ALGORITHMS = ["v1", "loads-v1"];
  var CHAIN = "quicknet";
  var LIMITS = {
    file: 64 * 2 ** 20,
    entries: 1e4,
    rounds: 1e3,
    states: 2e3,
    regionalGroups: 100,
    sizes: 100,
    barredPairs: 1e4,
    decisions: 1e4,
    planItems: 20,
    others: 1e3,
    words: 2e7
  };
  var some = (shape, least = 0, most = LIMITS.others) => list(shape, least, most);
  var words = text(isWords, "words of one alphabet in lowercase, with single spaces and no punctuation");
  var named = text(isText, "a text of 1 to 2,000 characters, none of them invisible, no space at either end");
  var code = text(isCode, "the code of a State");
  var id = text(isId, "an id");
  var date = text(isDate, "a date from 2000-01-01 to 2199-12-31");
  var hash = text(isHash, "64 lowercase hexadecimal digits");
  var paragraph = text((value) => value === "" || isText(value), "a text, or an empty one");
  var citation = object({ document: named, paragraph, confirmed: flag });
  var seats = some(id, 1);
  var mechanism = object({
    id,
    name: named,
    instruments: list(id, 1, 8),
    regionalGroups: list(id, 1, LIMITS.regionalGroups),
    groups: object({ count: integer(1), publishedSizes: some(integer()), source: citation }),
    seats: list(object({ id, side: oneOf("same-region", "other-region", "any-region"), source: citation }), 1, 64),
    instrumentsCovered: nullOr(citation),
    maxReviewingStates: integer(),
    maxReviewingStatesSource: citation,
    noMutualReviews: nullOr(citation),
    distinctRegions: nullOr(citation),
    reviewersPartyTo: nullOr(id),
    reviewersPartyToSource: nullOr(citation),
    load: object({ min: integer(), max: nullOr(integer()) }),
    loadSource: nullOr(citation),
    preferences: list(object({ kind: oneOf("legal-system", "language"), seats: some(id), source: citation }), 0, 64),
    barredPairs: list(object({ reviewer: code, underReview: code, source: citation }), 0, LIMITS.barredPairs),
    repetition: object({ ordinaryAllowance: integer(), source: citation, exceptionalSource: nullOr(citation), replacedStateLeavesPot: flag })
  });
  var row = object({ code, name: named, regionalGroup: id, instruments: some(id, 1), legalSystems: some(id), languages: some(id) });
  var kindOf = (kind, members) => object({ kind: anything, ...members });
  var request = object({ state: code, seats, requestedBy: named, kind: oneOf("ordinary", "exceptional"), grounds: nullOr(named) });
  var REASONS = [
    "review-withdrawn",
    "exceptional-not-provided",
    "exceptional-without-grounds",
    "allowance-used",
    "asked-twice",
    "pot-empty",
    "by-decision"
  ];
  var decision = object({ request, refused: nullOr(object({ reason: oneOf(...REASONS), text: nullOr(named) })) });
  var sizes = list(integer(), 0, LIMITS.sizes);
  var what = byMember("kind", {
    groups: kindOf("groups", { sizes }),
    reviewers: kindOf("reviewers", {}),
    "groups-and-reviewers": kindOf("groups-and-reviewers", { sizes }),
    meeting: kindOf("meeting", { decisions: list(decision, 1, LIMITS.decisions) }),
    accession: kindOf("accession", { state: row, group: nullOr(integer(1)) }),
    withdrawal: kindOf("withdrawal", { state: code }),
    amendment: kindOf("amendment", { state: nullOr(row), mechanism: nullOr(mechanism), decidedBy: named, reason: named })
  });
  var sides = integer(6, 100);
  var chain = text((value) => value === CHAIN, `the drand chain ${CHAIN}`);
  var round = integer(1);
  var source = anything;
  var plan = list(byMember("source", {
    spoken: object({ source }),
    dice: object({ source, sides, rolls: integer(1, 1e3) }),
    drand: object({ source, chain, round })
  }), 1, LIMITS.planItems);
  var contributions = list(byMember("source", {
    spoken: object({ source, text: words }),
    dice: object({ source, sides, rolls: list(integer(1), 0, Infinity) }),
    drand: object({ source, chain, round, signature: text(isSignature, "96 lowercase hexadecimal digits") })
  }), 1, LIMITS.planItems);
  var groups = list(list(code, 0, Infinity), 0, Infinity);
  var reviews = list(object({
    state: code,
    group: integer(1),
    seats: list(object({ seat: id, principal: code, additional: nullOr(code) }), 1, Infinity)
  }), 0, Infinity);
  var result = byNames(
    ["groups", object({ groups })],
    ["reviews", object({ reviews })],
    ["groups reviews", object({ groups, reviews })]
  );
  var entry = (members) => object({ number: integer(), kind: anything, date, previous: hash, hash, ...members });
  var recordShape = object({
    format: oneOf(FORMAT),
    kind: oneOf("official", "rehearsal"),
    algorithm: oneOf(...ALGORITHMS),
    mechanism,
    roster: object({ states: list(row, 1, LIMITS.states) }),
    entries: list(byMember("kind", {
      announcement: entry({ what, plan: nullOr(plan) }),
      contributions: entry({ contributions }),
      drawing: entry({ result }),
      annulment: entry({ entry: integer(), decidedBy: named, reason: named })
    }), 1, LIMITS.entries)
  });
  var NAMES = new Set(`additional algorithm barredPairs chain code confirmed contributions count date decidedBy decisions
  distinctRegions document entries entry exceptionalSource format grounds group groups hash id instruments instrumentsCovered kind
  languages legalSystems load loadSource max maxReviewingStates maxReviewingStatesSource mechanism min name noMutualReviews number
  ordinaryAllowance paragraph plan preferences previous principal publishedSizes reason refused regionalGroup regionalGroups
  repetition replacedStateLeavesPot request requestedBy result reviewer reviewersPartyTo reviewersPartyToSource reviews rolls
  roster round seat seats side sides signature sizes source state states text underReview what`.split(/\s+/));

  // src/record/read.js
  function readRecord(bytes) {
    if (bytes.length > LIMITS.file)
      throw new NoRecord(`The file has ${bytes.length} bytes; a record has at most ${LIMITS.file} (64 MiB).`);
    const text2 = decoded(bytes);
    const marked = text2.charCodeAt(0) === 65279;
    const { value: record, unknown } = parseJson(marked ? text2.slice(1) : text2, NAMES);
    nameTheUnknown(record);
    if (unknown !== null)
      throw new NoRecord(`No member of a record has the name ${shown(unknown)}.`);
    recordShape(record, () => "");
    countRounds(record);
    const canonicalFile = `${canonical(record)}
`;
    return { record, canonicalFile, otherBytes: text2 !== canonicalFile };
  }
  function decoded(bytes) {
    try {
      return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
      throw new NoRecord("The file is not text in UTF-8.");
    }
  }
  function nameTheUnknown(record) {
    const { format, algorithm } = record ?? {};
    if (typeof format !== "string")
      throw new NoRecord(`The file does not say that it has the format ${FORMAT}.`);
    if (format !== FORMAT)
      throw new NoRecord(`The format is ${shown(format)}; this verifier reads ${FORMAT}.`);
    if (typeof algorithm === "string" && !ALGORITHMS.includes(algorithm))
      throw new NoRecord(`The algorithm is ${shown(algorithm)}; this verifier knows ${ALGORITHMS.join(" and ")}.`);
  }
  function countRounds({ entries }) {
    const rounds = entries.flatMap(({ contributions: contributions2 = [] }) => contributions2).filter(({ source: source2 }) => source2 === "drand").length;
    if (rounds > LIMITS.rounds)
      throw new NoRecord(`The record has ${rounds} contributions of drand rounds; at most ${LIMITS.rounds} are read.`);
  }

  // node_modules/@noble/curves/utils.js
  /*! noble-curves - MIT License (c) 2022 Paul Miller (paulmillr.com) */
  function aarray(item, title, inner = () => {
  }) {
    if (!Array.isArray(item))
      throw new TypeError(`"${title}" expected array, got type=${typeof item}`);
    for (let i = 0; i < item.length; i++)
      inner(item[i], `${title}[${i}]`);
    return item;
  }
  var abytes2 = (value, length, title) => abytes(value, length, title);
  var anumber2 = anumber;
  function aobject2(value, title = "object") {
    if (value === null || typeof value !== "object" || Array.isArray(value))
      throw new TypeError(title === "object" ? "expected valid options object" : `"${title}" expected object, got type=${typeof value}`);
    return value;
  }
  function afunction(value, title) {
    if (typeof value !== "function")
      throw new TypeError(`"${title}" is invalid: expected function, got ${typeof value}`);
    return value;
  }
  var bytesToHex2 = bytesToHex;
  var concatBytes2 = (...arrays) => concatBytes(...arrays);
  var hexToBytes2 = (hex) => hexToBytes(hex);
  var isBytes2 = isBytes;
  var randomBytes2 = (bytesLength) => randomBytes(bytesLength);
  var _0n = /* @__PURE__ */ BigInt(0);
  var _1n = /* @__PURE__ */ BigInt(1);
  var atitle2 = (title) => title ? `"${title}" ` : "";
  function abool(value, title = "") {
    if (typeof value !== "boolean")
      throw new TypeError(atitle2(title) + "expected boolean, got type=" + typeof value);
    return value;
  }
  function abignumber(n) {
    if (typeof n === "bigint") {
      if (!isPosBig(n))
        throw new RangeError("positive bigint expected, got " + n);
    } else
      anumber2(n);
    return n;
  }
  function asafenumber(value, title = "") {
    if (typeof value !== "number") {
      const prefix = title && `"${title}" `;
      throw new TypeError(prefix + "expected number, got type=" + typeof value);
    }
    if (!Number.isSafeInteger(value)) {
      const prefix = title && `"${title}" `;
      throw new RangeError(prefix + "expected safe integer, got " + value);
    }
  }
  function hexToNumber(hex) {
    if (typeof hex !== "string")
      throw new TypeError("hex string expected, got " + typeof hex);
    return hex === "" ? _0n : BigInt("0x" + hex);
  }
  function bytesToNumberBE(bytes) {
    return hexToNumber(bytesToHex(bytes));
  }
  function bytesToNumberLE(bytes) {
    return hexToNumber(bytesToHex(copyBytes(abytes(bytes)).reverse()));
  }
  function numberToBytesBE(n, len) {
    anumber(len);
    if (len === 0)
      throw new Error("zero output length is invalid");
    n = abignumber(n);
    const expectedLen = len * 2;
    const hex = n.toString(16);
    if (hex.length > expectedLen)
      throw new RangeError("number is too large");
    return hexToBytes(hex.padStart(expectedLen, "0"));
  }
  function numberToBytesLE(n, len) {
    return numberToBytesBE(n, len).reverse();
  }
  function copyBytes(bytes) {
    return Uint8Array.from(abytes2(bytes));
  }
  function asciiToBytes(ascii) {
    if (typeof ascii !== "string")
      throw new TypeError("ascii string expected, got " + typeof ascii);
    return Uint8Array.from(ascii, (c, i) => {
      const charCode = c.charCodeAt(0);
      if (c.length !== 1 || charCode > 127) {
        throw new RangeError(`string contains non-ASCII character "${ascii[i]}" with code ${charCode} at position ${i}`);
      }
      return charCode;
    });
  }
  function isPosBig(n) {
    return typeof n === "bigint" && _0n <= n;
  }
  function inRange(n, min, max) {
    return isPosBig(n) && isPosBig(min) && isPosBig(max) && min <= n && n < max;
  }
  function aInRange(title, n, min, max) {
    if (!inRange(n, min, max))
      throw new RangeError("expected valid " + title + ": " + min + " <= n < " + max + ", got " + n);
  }
  function bitLen(n) {
    if (n < _0n)
      throw new Error("expected non-negative bigint, got " + n);
    return n === _0n ? 0 : n.toString(2).length;
  }
  function bitGet(n, pos) {
    if (typeof n !== "bigint")
      throw new TypeError('"n" expected bigint, got type=' + typeof n);
    asafenumber(pos, "pos");
    return n >> BigInt(pos) & _1n;
  }
  var bitMask = (n) => {
    asafenumber(n, "n");
    return (_1n << BigInt(n)) - _1n;
  };
  function validateObject(object2, fields2 = {}, optFields = {}, title = "object") {
    aobject2(object2, title);
    aobject2(fields2, "fields");
    aobject2(optFields, "optFields");
    function checkField(fieldName, expectedType, isOpt) {
      const label = title === "object" ? `param "${String(fieldName)}"` : `"${title}.${String(fieldName)}"`;
      const val = object2[fieldName];
      if (!Object.hasOwn(object2, fieldName) && (isOpt ? val !== void 0 : expectedType !== "function")) {
        throw new TypeError(`${label} is invalid: expected own property`);
      }
      if (isOpt && val === void 0)
        return;
      const current = typeof val;
      if (current !== expectedType || val === null)
        throw new TypeError(`${label} is invalid: expected ${expectedType}, got ${current}`);
    }
    const iter = (f, isOpt) => Object.entries(f).forEach(([k, v]) => checkField(k, v, isOpt));
    iter(fields2, false);
    iter(optFields, true);
  }
  var notImplemented = () => {
    throw new Error("not implemented");
  };

  // node_modules/@noble/curves/abstract/modular.js
  /*! noble-curves - MIT License (c) 2022 Paul Miller (paulmillr.com) */
  var _0n2 = /* @__PURE__ */ BigInt(0);
  var _1n2 = /* @__PURE__ */ BigInt(1);
  var _2n = /* @__PURE__ */ BigInt(2);
  var _3n = /* @__PURE__ */ BigInt(3);
  var _4n = /* @__PURE__ */ BigInt(4);
  var _5n = /* @__PURE__ */ BigInt(5);
  var _7n = /* @__PURE__ */ BigInt(7);
  var _8n = /* @__PURE__ */ BigInt(8);
  var _9n = /* @__PURE__ */ BigInt(9);
  var _15n = /* @__PURE__ */ BigInt(15);
  var _16n = /* @__PURE__ */ BigInt(16);
  var POW_WINDOWED_MIN = /* @__PURE__ */ BigInt("0x10000000000000000");
  function mod(a, b) {
    if (b <= _0n2)
      throw new Error("mod: expected positive modulus, got " + b);
    const result2 = a % b;
    return result2 >= _0n2 ? result2 : b + result2;
  }
  function pow(num, power, modulo) {
    if (modulo <= _1n2)
      throw new Error("pow: expected modulus > 1, got " + modulo);
    if (typeof power !== "bigint")
      throw new TypeError("invalid exponent: expected bigint, got " + typeof power);
    if (power < _0n2)
      throw new Error("invalid exponent, negatives unsupported");
    if (power === _0n2)
      return _1n2;
    if (power === _1n2)
      return num;
    let d = num % modulo;
    if (d < _0n2)
      d += modulo;
    if (power < POW_WINDOWED_MIN) {
      let p2 = _1n2;
      while (power > _0n2) {
        if (power & _1n2)
          p2 = p2 * d % modulo;
        d = d * d % modulo;
        power >>= _1n2;
      }
      return p2;
    }
    const digits = [];
    while (power > _0n2) {
      digits.push(Number(power & _15n));
      power >>= _4n;
    }
    const table = new Array(16);
    table[0] = _1n2;
    table[1] = d;
    for (let i = 2; i < 16; i++)
      table[i] = table[i - 1] * d % modulo;
    let p = table[digits[digits.length - 1]];
    for (let w = digits.length - 2; w >= 0; w--) {
      p = p * p % modulo;
      p = p * p % modulo;
      p = p * p % modulo;
      p = p * p % modulo;
      const digit = digits[w];
      if (digit !== 0)
        p = p * table[digit] % modulo;
    }
    return p;
  }
  function invert(number, modulo) {
    if (number === _0n2)
      throw new Error("invert: expected non-zero number");
    if (modulo <= _1n2)
      throw new Error("invert: expected modulus > 1, got " + modulo);
    let a = mod(number, modulo);
    let b = modulo;
    let x = _0n2, u = _1n2;
    while (a !== _0n2) {
      const q = b / a;
      const r = b - a * q;
      const m = x - u * q;
      b = a, a = r, x = u, u = m;
    }
    const gcd = b;
    if (gcd !== _1n2)
      throw new Error("invert: does not exist");
    return mod(x, modulo);
  }
  function assertIsSquare(Fp3, root, n) {
    const F = Fp3;
    if (!F.eql(F.sqr(root), n))
      throw new Error("Cannot find square root");
  }
  function aoddModulus(order, fnName) {
    if ((order & _1n2) === _0n2)
      throw new Error(fnName + ": expected odd modulus, got " + order);
  }
  function sqrt3mod4(Fp3, n) {
    const F = Fp3;
    const p1div4 = (F.ORDER + _1n2) / _4n;
    const root = F.pow(n, p1div4);
    assertIsSquare(F, root, n);
    return root;
  }
  function sqrt5mod8(Fp3, n) {
    const F = Fp3;
    const p5div8 = (F.ORDER - _5n) / _8n;
    const n2 = F.mul(n, _2n);
    const v = F.pow(n2, p5div8);
    const nv = F.mul(n, v);
    const i = F.mul(F.mul(nv, _2n), v);
    const root = F.mul(nv, F.sub(i, F.ONE));
    assertIsSquare(F, root, n);
    return root;
  }
  function sqrt9mod16(P) {
    const Fp_ = Field(P);
    const tn = tonelliShanks(P);
    const c1 = tn(Fp_, Fp_.neg(Fp_.ONE));
    const c2 = tn(Fp_, c1);
    const c3 = tn(Fp_, Fp_.neg(c1));
    const c4 = (P + _7n) / _16n;
    return ((Fp3, n) => {
      const F = Fp3;
      let tv1 = F.pow(n, c4);
      let tv2 = F.mul(tv1, c1);
      const tv3 = F.mul(tv1, c2);
      const tv4 = F.mul(tv1, c3);
      const e1 = F.eql(F.sqr(tv2), n);
      const e2 = F.eql(F.sqr(tv3), n);
      tv1 = F.cmov(tv1, tv2, e1);
      tv2 = F.cmov(tv4, tv3, e2);
      const e3 = F.eql(F.sqr(tv2), n);
      const root = F.cmov(tv1, tv2, e3);
      assertIsSquare(F, root, n);
      return root;
    });
  }
  function tonelliShanks(P) {
    if (P < _3n)
      throw new Error("sqrt is not defined for small field");
    aoddModulus(P, "tonelliShanks");
    let Q = P - _1n2;
    let S = 0;
    while (Q % _2n === _0n2) {
      Q /= _2n;
      S++;
    }
    let Z = _2n;
    const _Fp = Field(P);
    while (FpLegendre(_Fp, Z) === 1) {
      if (Z++ > 1e3)
        throw new Error("Cannot find square root: probably non-prime P");
    }
    if (S === 1)
      return sqrt3mod4;
    let cc = _Fp.pow(Z, Q);
    const Q1div2 = (Q + _1n2) / _2n;
    return function tonelliSlow(Fp3, n) {
      const F = Fp3;
      if (F.is0(n))
        return n;
      if (FpLegendre(F, n) !== 1)
        throw new Error("Cannot find square root");
      let M = S;
      let c = F.mul(F.ONE, cc);
      let t = F.pow(n, Q);
      let R = F.pow(n, Q1div2);
      while (!F.eql(t, F.ONE)) {
        if (F.is0(t))
          throw new Error("Cannot find square root: probably non-prime P");
        let i = 1;
        let t_tmp = F.sqr(t);
        while (!F.eql(t_tmp, F.ONE)) {
          i++;
          t_tmp = F.sqr(t_tmp);
          if (i === M)
            throw new Error("Cannot find square root");
        }
        const exponent = _1n2 << BigInt(M - i - 1);
        const b = F.pow(c, exponent);
        M = i;
        c = F.sqr(b);
        t = F.mul(t, c);
        R = F.mul(R, b);
      }
      return R;
    };
  }
  function FpSqrt(P) {
    aoddModulus(P, "Fp.sqrt");
    if (P % _4n === _3n)
      return sqrt3mod4;
    if (P % _8n === _5n)
      return sqrt5mod8;
    if (P % _16n === _9n)
      return sqrt9mod16(P);
    return tonelliShanks(P);
  }
  var FIELD_FIELDS = [
    "create",
    "isValid",
    "is0",
    "neg",
    "inv",
    "sqrt",
    "sqr",
    "eql",
    "add",
    "sub",
    "mul",
    "pow",
    "div",
    "addN",
    "subN",
    "mulN",
    "sqrN"
  ];
  function validateField(field) {
    aobject2(field, "field");
    if (typeof field.ORDER !== "bigint")
      throw new TypeError('param "ORDER" is invalid: expected bigint, got ' + typeof field.ORDER);
    asafenumber(field.BYTES, "BYTES");
    asafenumber(field.BITS, "BITS");
    for (const name of FIELD_FIELDS)
      afunction(field[name], "field." + name);
    if (field.BYTES < 1 || field.BITS < 1)
      throw new Error("invalid field: expected BYTES/BITS > 0");
    if (field.ORDER <= _1n2)
      throw new Error("invalid field: expected ORDER > 1, got " + field.ORDER);
    return field;
  }
  function FpPow(Fp3, num, power) {
    validateField(Fp3);
    const F = Fp3;
    if (typeof power !== "bigint")
      throw new TypeError("invalid exponent: expected bigint, got " + typeof power);
    if (power < _0n2)
      throw new Error("invalid exponent, negatives unsupported");
    if (power === _0n2)
      return F.ONE;
    if (power === _1n2)
      return num;
    if (power < POW_WINDOWED_MIN) {
      let p2 = F.ONE;
      let d = num;
      while (power > _0n2) {
        if (power & _1n2)
          p2 = F.mul(p2, d);
        d = F.sqr(d);
        power >>= _1n2;
      }
      return p2;
    }
    const digits = [];
    while (power > _0n2) {
      digits.push(Number(power & _15n));
      power >>= _4n;
    }
    const table = new Array(16);
    table[0] = F.ONE;
    table[1] = num;
    for (let i = 2; i < 16; i++)
      table[i] = F.mul(table[i - 1], num);
    let p = table[digits[digits.length - 1]];
    for (let w = digits.length - 2; w >= 0; w--) {
      p = F.sqr(F.sqr(F.sqr(F.sqr(p))));
      const digit = digits[w];
      if (digit !== 0)
        p = F.mul(p, table[digit]);
    }
    return p;
  }
  function FpInvertBatch(Fp3, nums, passZero = false) {
    validateField(Fp3);
    aarray(nums, "nums");
    abool(passZero, "passZero");
    const F = Fp3;
    const inverted = new Array(nums.length).fill(passZero ? F.ZERO : void 0);
    const multipliedAcc = nums.reduce((acc, num, i) => {
      if (F.is0(num))
        return acc;
      inverted[i] = acc;
      return F.mul(acc, num);
    }, F.ONE);
    const invertedAcc = F.inv(multipliedAcc);
    nums.reduceRight((acc, num, i) => {
      if (F.is0(num))
        return acc;
      inverted[i] = F.mul(acc, inverted[i]);
      return F.mul(acc, num);
    }, invertedAcc);
    return inverted;
  }
  function FpLegendre(Fp3, n) {
    validateField(Fp3);
    const F = Fp3;
    aoddModulus(F.ORDER, "FpLegendre");
    const p1mod2 = (F.ORDER - _1n2) / _2n;
    const powered = F.pow(n, p1mod2);
    const yes = F.eql(powered, F.ONE);
    const zero = F.eql(powered, F.ZERO);
    const no = F.eql(powered, F.neg(F.ONE));
    if (!yes && !zero && !no)
      throw new Error("invalid Legendre symbol result");
    return yes ? 1 : zero ? 0 : -1;
  }
  function FpIsSquare(Fp3, n) {
    const l = FpLegendre(Fp3, n);
    return l !== -1;
  }
  function nLength(n, nBitLength) {
    if (nBitLength !== void 0)
      anumber2(nBitLength);
    if (n <= _0n2)
      throw new Error("invalid n length: expected positive n, got " + n);
    if (nBitLength !== void 0 && nBitLength < 1)
      throw new Error("invalid n length: expected positive bit length, got " + nBitLength);
    const bits = bitLen(n);
    if (nBitLength !== void 0 && nBitLength < bits)
      throw new Error(`invalid n length: expected nBitLength (${nBitLength}) >= bitLen(n) (${bits})`);
    const _nBitLength = nBitLength !== void 0 ? nBitLength : bits;
    const nByteLength = Math.ceil(_nBitLength / 8);
    return { nBitLength: _nBitLength, nByteLength };
  }
  var FIELD_SQRT = /* @__PURE__ */ new WeakMap();
  var _Field = class {
    ORDER;
    BITS;
    BYTES;
    isLE;
    ZERO = _0n2;
    ONE = _1n2;
    _lengths;
    _mod;
    constructor(ORDER2, opts = {}) {
      if (ORDER2 <= _1n2)
        throw new Error("invalid field: expected ORDER > 1, got " + ORDER2);
      let _nbitLength = void 0;
      this.isLE = false;
      if (opts != null && typeof opts === "object") {
        if (typeof opts.BITS === "number")
          _nbitLength = opts.BITS;
        if (typeof opts.sqrt === "function")
          Object.defineProperty(this, "sqrt", { value: opts.sqrt, enumerable: true });
        if (typeof opts.isLE === "boolean")
          this.isLE = opts.isLE;
        if (opts.allowedLengths)
          this._lengths = Object.freeze(opts.allowedLengths.slice());
        if (typeof opts.modFromBytes === "boolean")
          this._mod = opts.modFromBytes;
      }
      const { nBitLength, nByteLength } = nLength(ORDER2, _nbitLength);
      if (nByteLength > 2048)
        throw new Error("invalid field: expected ORDER of <= 2048 bytes");
      this.ORDER = ORDER2;
      this.BITS = nBitLength;
      this.BYTES = nByteLength;
      Object.freeze(this);
    }
    create(num) {
      return mod(num, this.ORDER);
    }
    isValid(num) {
      if (typeof num !== "bigint")
        throw new TypeError("invalid field element: expected bigint, got " + typeof num);
      return _0n2 <= num && num < this.ORDER;
    }
    is0(num) {
      return num === _0n2;
    }
    // is valid and invertible
    isValidNot0(num) {
      return !this.is0(num) && this.isValid(num);
    }
    isOdd(num) {
      return (num & _1n2) === _1n2;
    }
    neg(num) {
      return mod(-num, this.ORDER);
    }
    eql(lhs, rhs) {
      return lhs === rhs;
    }
    sqr(num) {
      return mod(num * num, this.ORDER);
    }
    add(lhs, rhs) {
      return mod(lhs + rhs, this.ORDER);
    }
    sub(lhs, rhs) {
      return mod(lhs - rhs, this.ORDER);
    }
    mul(lhs, rhs) {
      return mod(lhs * rhs, this.ORDER);
    }
    pow(num, power) {
      return pow(num, power, this.ORDER);
    }
    div(lhs, rhs) {
      return mod(lhs * invert(rhs, this.ORDER), this.ORDER);
    }
    // Same as above, but doesn't normalize
    sqrN(num) {
      return num * num;
    }
    addN(lhs, rhs) {
      return lhs + rhs;
    }
    subN(lhs, rhs) {
      return lhs - rhs;
    }
    mulN(lhs, rhs) {
      return lhs * rhs;
    }
    inv(num) {
      return invert(num, this.ORDER);
    }
    sqrt(num) {
      let sqrt = FIELD_SQRT.get(this);
      if (!sqrt)
        FIELD_SQRT.set(this, sqrt = FpSqrt(this.ORDER));
      return sqrt(this, num);
    }
    toBytes(num) {
      return this.isLE ? numberToBytesLE(num, this.BYTES) : numberToBytesBE(num, this.BYTES);
    }
    fromBytes(bytes, skipValidation = false) {
      abytes2(bytes);
      const { _lengths: allowedLengths, BYTES, isLE, ORDER: ORDER2, _mod: modFromBytes } = this;
      if (allowedLengths) {
        if (bytes.length < 1 || !allowedLengths.includes(bytes.length) || bytes.length > BYTES) {
          throw new Error("Field.fromBytes: expected " + allowedLengths + " bytes, got " + bytes.length);
        }
        const padded = new Uint8Array(BYTES);
        padded.set(bytes, isLE ? 0 : padded.length - bytes.length);
        bytes = padded;
      }
      if (bytes.length !== BYTES)
        throw new Error("Field.fromBytes: expected " + BYTES + " bytes, got " + bytes.length);
      let scalar = isLE ? bytesToNumberLE(bytes) : bytesToNumberBE(bytes);
      if (modFromBytes)
        scalar = mod(scalar, ORDER2);
      if (!skipValidation) {
        if (!this.isValid(scalar))
          throw new Error("invalid field element: outside of range 0..ORDER");
      }
      return scalar;
    }
    // TODO: we don't need it here, move out to separate fn
    invertBatch(lst) {
      return FpInvertBatch(this, lst, true);
    }
    // We can't move this out because Fp6, Fp12 implement it
    // and it's unclear what to return in there.
    cmov(a, b, condition) {
      abool(condition, "condition");
      return condition ? b : a;
    }
  };
  function Field(ORDER2, opts = {}) {
    Object.freeze(_Field.prototype);
    return new _Field(ORDER2, opts);
  }
  function getFieldBytesLength(fieldOrder) {
    if (typeof fieldOrder !== "bigint")
      throw new Error("field order must be bigint");
    if (fieldOrder <= _1n2)
      throw new Error("field order must be greater than 1");
    const bitLength = bitLen(fieldOrder - _1n2);
    return Math.ceil(bitLength / 8);
  }
  function getMinHashLength(fieldOrder) {
    const length = getFieldBytesLength(fieldOrder);
    return length + Math.ceil(length / 2);
  }
  function mapHashToField(key, fieldOrder, isLE = false) {
    abytes2(key);
    const len = key.length;
    const fieldLen = getFieldBytesLength(fieldOrder);
    const minLen = Math.max(getMinHashLength(fieldOrder), 16);
    if (len < minLen || len > 1024)
      throw new Error("expected " + minLen + "-1024 bytes of input, got " + len);
    const num = isLE ? bytesToNumberLE(key) : bytesToNumberBE(key);
    const reduced = mod(num, fieldOrder - _1n2) + _1n2;
    return isLE ? numberToBytesLE(reduced, fieldLen) : numberToBytesBE(reduced, fieldLen);
  }

  // node_modules/@noble/curves/abstract/curve.js
  /*! noble-curves - MIT License (c) 2022 Paul Miller (paulmillr.com) */
  var _0n3 = /* @__PURE__ */ BigInt(0);
  var _1n3 = /* @__PURE__ */ BigInt(1);
  var _4n2 = /* @__PURE__ */ BigInt(4);
  var BLIND_BYTES = 16;
  var BLIND_BITS = 128;
  var FW_WINDOW = 5;
  var TABLE_BYTES_MAX = /* @__PURE__ */ (() => 2 ** 31)();
  function validatePointCons(Point) {
    const pc = Point;
    if (typeof pc !== "function")
      throw new TypeError('"Point" expected constructor, got type=' + typeof Point);
    afunction(pc.fromAffine, "Point.fromAffine");
    afunction(pc.fromBytes, "Point.fromBytes");
    afunction(pc.fromHex, "Point.fromHex");
    aobject2(pc.BASE, "Point.BASE");
    aobject2(pc.ZERO, "Point.ZERO");
    validateField(pc.Fp);
    validateField(pc.Fn);
  }
  function normalizeZ(c, points) {
    validatePointCons(c);
    validateMSMPoints(points, c);
    const invertedZs = FpInvertBatch(c.Fp, points.map((p) => p.Z));
    return points.map((p, i) => c.fromAffine(p.toAffine(invertedZs[i])));
  }
  function validateW(W2, bits, min = 1) {
    if (!Number.isSafeInteger(W2) || W2 < min || W2 > bits)
      throw new Error("invalid window size, expected [" + min + ".." + bits + "], got W=" + W2);
  }
  function validateTableBytes(numPoints, fpBytes) {
    const bytes = numPoints * (4 * fpBytes + 128);
    if (bytes > TABLE_BYTES_MAX)
      throw new Error("invalid window size: table would need ~" + Math.ceil(bytes / 2 ** 20) + " MiB, max " + TABLE_BYTES_MAX / 2 ** 20 + " MiB");
  }
  function probeRandomBytes(randomBytes3, length) {
    if (randomBytes3 === void 0)
      return void 0;
    afunction(randomBytes3, "randomBytes");
    try {
      const probe = randomBytes3(length);
      if (!isBytes2(probe) || probe.length !== length)
        return void 0;
    } catch {
      return void 0;
    }
    return randomBytes3;
  }
  function validateMSMPoints(points, c) {
    aarray(points, "points");
    points.forEach((p, i) => {
      if (!(p instanceof c))
        throw new Error("invalid point at index " + i);
    });
  }
  function validateMSMScalars(scalars, field, maxScalar) {
    if (!Array.isArray(scalars))
      throw new Error("array of scalars expected");
    scalars.forEach((s, i) => {
      const ok = maxScalar === void 0 ? field.isValid(s) : isPosBig(s) && s < maxScalar;
      if (!ok)
        throw new Error("invalid scalar at index " + i);
    });
  }
  var pointWindowSizes = /* @__PURE__ */ new WeakMap();
  function getWindowSize(P) {
    return pointWindowSizes.get(P) || 1;
  }
  function oddMultiples(p, size) {
    const dbl = p.double();
    const t = [p];
    for (let j = 1; j < size; j++)
      t.push(t[j - 1].add(dbl));
    return t;
  }
  function wnafDigits(n, W2) {
    const size = 2 ** W2;
    const half = size / 2;
    const mask = BigInt(size - 1);
    const d = [];
    while (n > _0n3) {
      let w = 0;
      if (n & _1n3) {
        w = Number(n & mask);
        if (w >= half)
          w -= size;
        n -= BigInt(w);
      }
      d.push(w);
      n >>= _1n3;
    }
    return d;
  }
  function signedWindowDigits(n, W2, windows) {
    const size = 2 ** W2;
    const half = size / 2;
    const mask = BigInt(size - 1);
    const shiftBy = BigInt(W2);
    const d = [];
    for (let w = 0; w < windows; w++) {
      let v = Number(n & mask);
      n >>= shiftBy;
      if (v > half) {
        v -= size;
        n += _1n3;
      }
      d.push(v);
    }
    if (n !== _0n3)
      throw new Error("invalid wnaf");
    return d;
  }
  function wnafWalk(zero, tables, digits) {
    let max = 0;
    for (const d of digits)
      max = Math.max(max, d.length);
    let acc = zero;
    for (let bit = max - 1; bit >= 0; bit--) {
      if (bit !== max - 1)
        acc = acc.double();
      for (let i = 0; i < digits.length; i++) {
        const w = digits[i][bit];
        if (w) {
          const item = tables[i][Math.abs(w) - 1 >> 1];
          acc = acc.add(w < 0 ? item.negate() : item);
        }
      }
    }
    return acc;
  }
  var ScalarMultiplier = class {
    Point;
    BASE;
    ZERO;
    randomBytes;
    wnafPrecomputes = /* @__PURE__ */ new WeakMap();
    baseCanBeBlinded;
    bits;
    // Parametrized with a given Point class (not individual point)
    constructor(Point, randomBytes3) {
      validatePointCons(Point);
      this.randomBytes = probeRandomBytes(randomBytes3, BLIND_BYTES);
      this.Point = Point;
      this.BASE = Point.BASE;
      this.ZERO = Point.ZERO;
      this.bits = Point.Fn.BITS;
    }
    /**
     * Creates a signed fixed-window wNAF precomputation table: for every window w, the
     * multiples `[1..2^(W−1)]⋅2^(w⋅W)⋅P`, flattened. All doublings are baked into the table,
     * so cached multiplication is additions-only. `windows = ceil(bits/W) + 1`: the extra
     * window absorbs the final carry of signed-digit recoding.
     * For a 256-bit curve and W=6, the table is 44⋅32 = 1408 points.
     * @param point - Point instance
     * @param W - window size
     * @param bits - scalar bitlength the table must cover
     */
    buildWnafTable(point, W2, bits) {
      const windows = Math.ceil(bits / W2) + 1;
      const half = 2 ** (W2 - 1);
      const comp = [];
      let base = point;
      for (let w = 0; w < windows; w++) {
        let acc = base;
        for (let i = 0; i < half; i++) {
          comp.push(acc);
          acc = acc.add(base);
        }
        base = comp[comp.length - 1].double();
      }
      return { W: W2, bits, windows, comp };
    }
    /**
     * Implements ec multiplication using precomputed signed fixed-window wNAF tables.
     * Constant-time: fixed window count with one table addition per window — zero digits feed
     * the fake accumulator — and no doublings; the lookup scans the whole window slice.
     * Scalar bounds are validated by the public entry points ({@link ScalarMultiplier.mulCT},
     * {@link ScalarMultiplier.mulCTBlinded}, {@link ScalarMultiplier.mulUnsafe});
     * signedWindowDigits throws if `n` exceeds the table.
     * @returns real and fake (for const-time) points
     */
    wnafCachedCT(precomputes, n) {
      const { W: W2, windows, comp } = precomputes;
      const half = 2 ** (W2 - 1);
      const digits = signedWindowDigits(n, W2, windows);
      let p = this.ZERO;
      let f = this.BASE;
      for (let w = 0; w < windows; w++) {
        const digit = digits[w];
        const start = w * half;
        const idx = Math.abs(digit) - 1;
        let sel = comp[start];
        for (let i = 1; i < half; i++)
          sel = i === idx ? comp[start + i] : sel;
        const neg = sel.negate();
        if (digit === 0)
          f = f.add(comp[start]);
        else
          p = p.add(digit < 0 ? neg : sel);
      }
      return { p, f };
    }
    // Cache key is point identity plus (W, bits); at most two entries exist per point (public-width
    // `Fn.BITS` and blinded `Fn.BITS + BLIND_BITS`). Callers must not reuse the same point with
    // incompatible `transform(...)` layouts and expect a separate cache entry.
    getWnafPrecomputes(W2, point, bits, transform) {
      let entries = this.wnafPrecomputes.get(point);
      let comp = entries?.find((entry2) => entry2.W === W2 && entry2.bits === bits);
      if (!comp) {
        comp = this.buildWnafTable(point, W2, bits);
        if (typeof transform === "function")
          comp = { ...comp, comp: transform(comp.comp) };
        if (!entries) {
          entries = [];
          this.wnafPrecomputes.set(point, entries);
        }
        entries.push(comp);
      }
      return comp;
    }
    assertPoint(point) {
      if (!(point instanceof this.Point))
        throw new TypeError('"point" expected Point instance, got type=' + typeof point);
    }
    // Shared prologue of the constant-time entry points. Rejects scalar 0: in key/signature-style
    // callers a zero scalar means broken upstream plumbing, and concrete Points already reject it.
    // Uses inRange instead of Fn.isValidNot0: validateField() only certifies the arithmetic subset.
    validateMulInput(point, scalar) {
      this.assertPoint(point);
      if (!inRange(scalar, _1n3, this.Point.Fn.ORDER))
        throw new Error("invalid scalar");
    }
    // Constant-time dispatch shared by mulCT / mulCTBlinded. Un-precomputed points (W===1, e.g.
    // ECDH peer keys) skip building a throwaway cached table in favor of a small fixed-window
    // multiply. `n` must be < 2^bits.
    runCT(point, n, bits, transform) {
      const W2 = getWindowSize(point);
      if (W2 === 1)
        return this.fixedWindowCT(point, n, bits);
      return this.wnafCachedCT(this.getWnafPrecomputes(W2, point, bits, transform), n);
    }
    mulCT(point, scalar, transform) {
      this.validateMulInput(point, scalar);
      return this.runCT(point, scalar, this.bits, transform);
    }
    mulCTBlinded(point, scalar, transform) {
      this.validateMulInput(point, scalar);
      if (this.randomBytes === void 0)
        throw new Error("randomBytes is required for scalar blinding");
      const bits = this.Point.Fn.BITS + BLIND_BITS;
      const blind = this.randomBytes(BLIND_BYTES);
      if (!isBytes2(blind) || blind.length !== BLIND_BYTES)
        throw new Error("randomBytes returned invalid byte array");
      blind[0] = blind[0] & 63 | 128;
      const n = scalar + bytesToNumberBE(blind) * this.Point.Fn.ORDER;
      return this.runCT(point, n, bits, transform);
    }
    /**
     * Constant-time multiplication `n*point` for an un-precomputed point, via a small fixed window.
     * A cached wNAF table only pays off when reused; a flat 2^FW_WINDOW table (`size-1` adds) is
     * far cheaper to build for a single use. The point-operation sequence is independent of `n`:
     * build the table, then per window exactly FW_WINDOW doublings, a data-oblivious scan over
     * every table entry, and one addition (adds the identity when the window digit is 0 — never
     * skipped).
     *
     * `n` must be `< 2^bits`. Assumes complete addition (adding the identity costs the same as any
     * add), which holds for the Weierstrass/Edwards point types used here. The table is left in
     * projective form (no normalizeZ): normalizing this small a table costs more than the
     * mixed-add savings it would buy for a single multiply.
     * @returns real point `p`; `f` duplicates it only to match {@link wnafCachedCT}'s return shape
     * (this path needs no fake accumulator — its op-count is already scalar-independent).
     */
    fixedWindowCT(point, n, bits) {
      const W2 = FW_WINDOW;
      const size = 1 << W2;
      const mask = bitMask(W2);
      const table = new Array(size);
      table[0] = this.ZERO;
      for (let i = 1; i < size; i++)
        table[i] = table[i - 1].add(point);
      const windows = Math.ceil(bits / W2);
      let acc = this.ZERO;
      for (let window = windows - 1; window >= 0; window--) {
        if (window !== windows - 1)
          for (let d = 0; d < W2; d++)
            acc = acc.double();
        const digit = Number(n >> BigInt(window * W2) & mask);
        let sel = table[0];
        for (let i = 1; i < size; i++)
          sel = i === digit ? table[i] : sel;
        acc = acc.add(sel);
      }
      return { p: acc, f: acc };
    }
    shouldBlind(point, cofactor) {
      if (this.randomBytes === void 0)
        return false;
      if (cofactor === _1n3)
        return true;
      if (point !== this.BASE)
        return false;
      if (this.baseCanBeBlinded === void 0)
        this.baseCanBeBlinded = this.mulUnsafe(this.BASE, this.Point.Fn.ORDER).is0();
      return this.baseCanBeBlinded;
    }
    mulSecret(point, scalar, cofactor, transform) {
      return this.shouldBlind(point, cofactor) ? this.mulCTBlinded(point, scalar, transform) : this.mulCT(point, scalar, transform);
    }
    mulUnsafe(point, scalar, transform) {
      this.assertPoint(point);
      if (!isPosBig(scalar))
        throw new Error("invalid scalar");
      const W2 = getWindowSize(point);
      if (W2 === 1 || scalar >= this.Point.Fn.ORDER)
        return mulAddUnsafe(this.Point, [point], [scalar], true);
      const precomputes = this.getWnafPrecomputes(W2, point, this.bits, transform);
      return this.wnafCachedCT(precomputes, scalar).p;
    }
    // Remembers the window size used for precomputed wNAF multiplication of the given point
    // and drops any previously built tables. Usually only the base point is precomputed.
    // W=1 resets the point to the un-precomputed (table-less) paths.
    // W is additionally capped so tables stay under ~2 GiB ({@link TABLE_BYTES_MAX}).
    setWindowSize(point, W2) {
      this.assertPoint(point);
      validateW(W2, this.bits);
      const windows = Math.ceil((this.bits + BLIND_BITS) / W2) + 1;
      validateTableBytes(windows * 2 ** (W2 - 1), this.Point.Fp.BYTES);
      pointWindowSizes.set(point, W2);
      this.wnafPrecomputes.delete(point);
    }
    // True when a window size is set: tables themselves are built lazily on first multiply.
    hasWindowSize(point) {
      return getWindowSize(point) !== 1;
    }
  };
  function mulAddUnsafe(c, points, scalars, allowOversized = false) {
    validatePointCons(c);
    validateMSMPoints(points, c);
    abool(allowOversized, "allowOversized");
    validateMSMScalars(scalars, c.Fn, allowOversized ? c.Fn.ORDER ** _4n2 : void 0);
    if (points.length !== scalars.length)
      throw new Error("arrays of points and scalars must have equal length");
    const tables = points.map((p) => oddMultiples(p, 4));
    const digits = scalars.map((n) => wnafDigits(n, 4));
    return wnafWalk(c.ZERO, tables, digits);
  }
  function createField(order, field, isLE) {
    if (field) {
      if (field.ORDER !== order)
        throw new Error("Field.ORDER must match order: Fp == p, Fn == n");
      validateField(field);
      return field;
    } else {
      return Field(order, { isLE });
    }
  }
  function createCurveFields(type, CURVE, curveOpts = {}, FpFnLE) {
    if (type !== "weierstrass" && type !== "edwards")
      throw new Error('expected curve type "weierstrass" or "edwards"');
    if (FpFnLE === void 0)
      FpFnLE = type === "edwards";
    if (!CURVE || typeof CURVE !== "object")
      throw new Error(`expected valid ${type} CURVE object`);
    validateObject(curveOpts);
    for (const p of ["p", "n", "h"]) {
      const val = CURVE[p];
      if (!(isPosBig(val) && val !== _0n3))
        throw new Error(`CURVE.${p} must be positive bigint`);
    }
    const Fp3 = createField(CURVE.p, curveOpts.Fp, FpFnLE);
    const Fn = createField(CURVE.n, curveOpts.Fn, FpFnLE);
    const _b = type === "weierstrass" ? "b" : "d";
    const params = ["Gx", "Gy", "a", _b];
    for (const p of params) {
      if (!Fp3.isValid(CURVE[p]))
        throw new Error(`CURVE.${p} must be valid field element of CURVE.Fp`);
    }
    CURVE = Object.freeze(Object.assign({}, CURVE));
    return { CURVE, Fp: Fp3, Fn };
  }

  // node_modules/@noble/curves/abstract/hash-to-curve.js
  var _0n4 = /* @__PURE__ */ BigInt(0);
  var _1n4 = /* @__PURE__ */ BigInt(1);
  var _2n2 = /* @__PURE__ */ BigInt(2);
  var _3n2 = /* @__PURE__ */ BigInt(3);
  var _4n3 = /* @__PURE__ */ BigInt(4);
  var os2ip = bytesToNumberBE;
  function i2osp(value, length) {
    asafenumber(value);
    asafenumber(length);
    if (length < 0 || length > 4)
      throw new Error("invalid I2OSP length: " + length);
    if (value < 0 || value > 2 ** (8 * length) - 1)
      throw new Error("invalid I2OSP input: " + value);
    const res = Array.from({ length }).fill(0);
    for (let i = length - 1; i >= 0; i--) {
      res[i] = value & 255;
      value >>>= 8;
    }
    return new Uint8Array(res);
  }
  function strxor(a, b) {
    const arr = new Uint8Array(a.length);
    for (let i = 0; i < a.length; i++) {
      arr[i] = a[i] ^ b[i];
    }
    return arr;
  }
  function normDST(DST) {
    if (!isBytes2(DST) && typeof DST !== "string")
      throw new Error("DST must be Uint8Array or ascii string");
    const dst = typeof DST === "string" ? asciiToBytes(DST) : DST;
    if (dst.length === 0)
      throw new Error("DST must be non-empty");
    return dst;
  }
  function expand_message_xmd(msg, DST, lenInBytes, H) {
    abytes2(msg);
    asafenumber(lenInBytes);
    if (typeof H !== "function")
      throw new Error("expand_message_xmd: expected hash function");
    asafenumber(H.outputLen, "hash.outputLen");
    asafenumber(H.blockLen, "hash.blockLen");
    DST = normDST(DST);
    if (DST.length > 255)
      DST = H(concatBytes2(asciiToBytes("H2C-OVERSIZE-DST-"), DST));
    const { outputLen: b_in_bytes, blockLen: r_in_bytes } = H;
    const ell = Math.ceil(lenInBytes / b_in_bytes);
    if (lenInBytes > 65535 || ell > 255)
      throw new Error("expand_message_xmd: invalid lenInBytes");
    const DST_prime = concatBytes2(DST, i2osp(DST.length, 1));
    const Z_pad = new Uint8Array(r_in_bytes);
    const l_i_b_str = i2osp(lenInBytes, 2);
    const b = new Array(ell);
    const b_0 = H(concatBytes2(Z_pad, msg, l_i_b_str, i2osp(0, 1), DST_prime));
    b[0] = H(concatBytes2(b_0, i2osp(1, 1), DST_prime));
    for (let i = 1; i < ell; i++) {
      const args = [strxor(b_0, b[i - 1]), i2osp(i + 1, 1), DST_prime];
      b[i] = H(concatBytes2(...args));
    }
    const pseudo_random_bytes = concatBytes2(...b);
    return pseudo_random_bytes.slice(0, lenInBytes);
  }
  function expand_message_xof(msg, DST, lenInBytes, k, H) {
    abytes2(msg);
    asafenumber(lenInBytes);
    asafenumber(k, "k");
    if (k < 0)
      throw new Error("expand_message_xof: invalid k");
    if (typeof H !== "function")
      throw new Error("expand_message_xof: expected XOF function");
    if (typeof H.create !== "function")
      throw new Error("expand_message_xof: expected XOF create");
    DST = normDST(DST);
    if (lenInBytes < 0 || lenInBytes > 65535)
      throw new Error("expand_message_xof: invalid lenInBytes");
    if (DST.length > 255) {
      const dkLen = Math.ceil(2 * k / 8);
      DST = H.create({ dkLen }).update(asciiToBytes("H2C-OVERSIZE-DST-")).update(DST).digest();
    }
    if (DST.length > 255)
      throw new Error("expand_message_xof: invalid DST");
    return H.create({ dkLen: lenInBytes }).update(msg).update(i2osp(lenInBytes, 2)).update(DST).update(i2osp(DST.length, 1)).digest();
  }
  function hash_to_field(msg, count2, options) {
    validateObject(options, {
      p: "bigint",
      m: "number",
      k: "number",
      hash: "function"
    });
    const { p, k, m, hash: hash2, expand, DST } = options;
    asafenumber(hash2.outputLen, "valid hash");
    abytes2(msg);
    asafenumber(count2);
    asafenumber(m, "m");
    asafenumber(k, "k");
    if (p <= BigInt(1))
      throw new Error("hash_to_field: expected valid field characteristic");
    if (count2 < 1)
      throw new Error("hash_to_field: expected count >= 1");
    if (m < 1)
      throw new Error("hash_to_field: expected m >= 1");
    if (k < 0)
      throw new Error("hash_to_field: invalid k");
    const log2p = p.toString(2).length;
    const L = Math.ceil((log2p + k) / 8);
    const len_in_bytes = count2 * m * L;
    let prb;
    if (expand === "xmd") {
      prb = expand_message_xmd(msg, DST, len_in_bytes, hash2);
    } else if (expand === "xof") {
      prb = expand_message_xof(msg, DST, len_in_bytes, k, hash2);
    } else if (expand === "_internal_pass") {
      prb = msg;
    } else {
      throw new Error('expand must be "xmd" or "xof"');
    }
    const u = new Array(count2);
    for (let i = 0; i < count2; i++) {
      const e = new Array(m);
      for (let j = 0; j < m; j++) {
        const elm_offset = L * (j + i * m);
        const tv = prb.subarray(elm_offset, elm_offset + L);
        e[j] = mod(os2ip(tv), p);
      }
      u[i] = e;
    }
    return u;
  }
  function isogenyMap(field, map) {
    validateField(field);
    aarray(map, "map");
    const coeff = map.map((i, row2) => {
      aarray(i, "map[" + row2 + "]");
      if (i.length < 1)
        throw new Error("isogenyMap: expected non-empty coefficients");
      return Array.from(i).reverse();
    });
    return (x, y) => {
      const [xn, xd, yn, yd] = coeff.map((val) => val.reduce((acc, i) => field.add(field.mul(acc, x), i)));
      const isZero = field.is0(xd) || field.is0(yd);
      const [xd_inv, yd_inv] = FpInvertBatch(field, [xd, yd], true);
      x = field.mul(xn, xd_inv);
      y = field.mul(y, field.mul(yn, yd_inv));
      return isZero ? { x: field.ZERO, y: field.ZERO } : { x, y };
    };
  }
  var _DST_scalar = "HashToScalar-";
  function createHasher2(Point, mapToCurve, defaults) {
    if (typeof mapToCurve !== "function")
      throw new Error("mapToCurve() must be defined");
    validateObject(defaults);
    const snapshot = (src) => Object.freeze({
      ...src,
      DST: isBytes2(src.DST) ? copyBytes(src.DST) : src.DST,
      ...src.encodeDST === void 0 ? {} : { encodeDST: isBytes2(src.encodeDST) ? copyBytes(src.encodeDST) : src.encodeDST }
    });
    const safeDefaults = snapshot(defaults);
    const dstOverride = (options) => options && options.DST !== void 0 ? { DST: options.DST } : void 0;
    function map(num) {
      return Point.fromAffine(mapToCurve(num));
    }
    function clear(initial) {
      const P = initial.clearCofactor();
      if (P.equals(Point.ZERO))
        return Point.ZERO;
      P.assertValidity();
      return P;
    }
    return Object.freeze({
      get defaults() {
        return snapshot(safeDefaults);
      },
      Point,
      hashToCurve(msg, options) {
        const opts = Object.assign({}, safeDefaults, dstOverride(options));
        const u = hash_to_field(msg, 2, opts);
        const u0 = map(u[0]);
        const u1 = map(u[1]);
        return clear(u0.add(u1));
      },
      encodeToCurve(msg, options) {
        const optsDst = safeDefaults.encodeDST === void 0 ? {} : { DST: safeDefaults.encodeDST };
        const opts = Object.assign({}, safeDefaults, optsDst, dstOverride(options));
        const u = hash_to_field(msg, 1, opts);
        const u0 = map(u[0]);
        return clear(u0);
      },
      /** See {@link H2CHasher} */
      mapToCurve(scalars) {
        if (safeDefaults.m === 1) {
          if (typeof scalars !== "bigint")
            throw new Error("expected bigint (m=1)");
          return clear(map([scalars]));
        }
        if (!Array.isArray(scalars))
          throw new Error("expected array of bigints");
        if (scalars.length !== safeDefaults.m)
          throw new Error(`expected array of ${safeDefaults.m} bigints`);
        for (const i of scalars)
          if (typeof i !== "bigint")
            throw new Error("expected array of bigints");
        return clear(map(scalars));
      },
      // hash_to_scalar can produce 0: https://www.rfc-editor.org/errata/eid8393
      // RFC 9380, draft-irtf-cfrg-bbs-signatures-08. Default scalar DST is the shared generic
      // `HashToScalar-` prefix above unless the caller overrides it per invocation.
      hashToScalar(msg, options) {
        const N = Point.Fn.ORDER;
        const opts = Object.assign({}, safeDefaults, { DST: _DST_scalar }, dstOverride(options), {
          p: N,
          m: 1
        });
        return hash_to_field(msg, 1, opts)[0][0];
      }
    });
  }
  function SWUFpSqrtRatio(Fp3, Z) {
    const F = validateField(Fp3);
    const q = F.ORDER;
    let l = _0n4;
    for (let o = q - _1n4; o % _2n2 === _0n4; o /= _2n2)
      l += _1n4;
    const c1 = l;
    const _2n_pow_c1_1 = _2n2 << c1 - _1n4 - _1n4;
    const _2n_pow_c1 = _2n_pow_c1_1 * _2n2;
    const c2 = (q - _1n4) / _2n_pow_c1;
    const c3 = (c2 - _1n4) / _2n2;
    const c4 = _2n_pow_c1 - _1n4;
    const c5 = _2n_pow_c1_1;
    const c6 = F.pow(Z, c2);
    const c7 = F.pow(Z, (c2 + _1n4) / _2n2);
    let sqrtRatio = (u, v) => {
      let tv1 = c6;
      let tv2 = F.pow(v, c4);
      let tv3 = F.sqr(tv2);
      tv3 = F.mul(tv3, v);
      let tv5 = F.mul(u, tv3);
      tv5 = F.pow(tv5, c3);
      tv5 = F.mul(tv5, tv2);
      tv2 = F.mul(tv5, v);
      tv3 = F.mul(tv5, u);
      let tv4 = F.mul(tv3, tv2);
      tv5 = F.pow(tv4, c5);
      let isQR = F.eql(tv5, F.ONE);
      tv2 = F.mul(tv3, c7);
      tv5 = F.mul(tv4, tv1);
      tv3 = F.cmov(tv2, tv3, isQR);
      tv4 = F.cmov(tv5, tv4, isQR);
      for (let i = c1; i > _1n4; i--) {
        let tv52 = i - _2n2;
        tv52 = _2n2 << tv52 - _1n4;
        let tvv5 = F.pow(tv4, tv52);
        const e1 = F.eql(tvv5, F.ONE);
        tv2 = F.mul(tv3, tv1);
        tv1 = F.mul(tv1, tv1);
        tvv5 = F.mul(tv4, tv1);
        tv3 = F.cmov(tv2, tv3, e1);
        tv4 = F.cmov(tvv5, tv4, e1);
      }
      return { isValid: !F.is0(v) && (isQR || F.is0(u)), value: tv3 };
    };
    if (F.ORDER % _4n3 === _3n2) {
      const c12 = (F.ORDER - _3n2) / _4n3;
      const c22 = F.sqrt(F.neg(Z));
      sqrtRatio = (u, v) => {
        let tv1 = F.sqr(v);
        const tv2 = F.mul(u, v);
        tv1 = F.mul(tv1, tv2);
        let y1 = F.pow(tv1, c12);
        y1 = F.mul(y1, tv2);
        const y2 = F.mul(y1, c22);
        const tv3 = F.mul(F.sqr(y1), v);
        const isQR = F.eql(tv3, u);
        let y = F.cmov(y2, y1, isQR);
        return { isValid: !F.is0(v) && isQR, value: y };
      };
    }
    return sqrtRatio;
  }
  function mapToCurveSimpleSWU(Fp3, opts) {
    const F = validateField(Fp3);
    validateObject(opts, {}, {}, "opts");
    const { A, B, Z } = opts;
    if (!F.isValidNot0(A) || !F.isValidNot0(B) || !F.isValid(Z))
      throw new Error("mapToCurveSimpleSWU: invalid opts");
    if (F.eql(Z, F.neg(F.ONE)) || FpIsSquare(F, Z))
      throw new Error("mapToCurveSimpleSWU: invalid opts");
    const x = F.mul(B, F.inv(F.mul(Z, A)));
    const gx = F.add(F.add(F.mul(F.sqr(x), x), F.mul(A, x)), B);
    if (!FpIsSquare(F, gx))
      throw new Error("mapToCurveSimpleSWU: invalid opts");
    const sqrtRatio = SWUFpSqrtRatio(F, Z);
    if (!F.isOdd)
      throw new Error("Field does not have .isOdd()");
    return (u) => {
      let tv1, tv2, tv3, tv4, tv5, tv6, x2, y;
      tv1 = F.sqr(u);
      tv1 = F.mul(tv1, Z);
      tv2 = F.sqr(tv1);
      tv2 = F.add(tv2, tv1);
      tv3 = F.add(tv2, F.ONE);
      tv3 = F.mul(tv3, B);
      tv4 = F.cmov(Z, F.neg(tv2), !F.eql(tv2, F.ZERO));
      tv4 = F.mul(tv4, A);
      tv2 = F.sqr(tv3);
      tv6 = F.sqr(tv4);
      tv5 = F.mul(tv6, A);
      tv2 = F.add(tv2, tv5);
      tv2 = F.mul(tv2, tv3);
      tv6 = F.mul(tv6, tv4);
      tv5 = F.mul(tv6, B);
      tv2 = F.add(tv2, tv5);
      x2 = F.mul(tv1, tv3);
      const { isValid, value } = sqrtRatio(tv2, tv6);
      y = F.mul(tv1, u);
      y = F.mul(y, value);
      x2 = F.cmov(x2, tv3, isValid);
      y = F.cmov(y, value, isValid);
      const e1 = F.isOdd(u) === F.isOdd(y);
      y = F.cmov(F.neg(y), y, e1);
      const tv4_inv = FpInvertBatch(F, [tv4], true)[0];
      x2 = F.mul(x2, tv4_inv);
      return { x: x2, y };
    };
  }

  // node_modules/@noble/curves/abstract/weierstrass.js
  /*! noble-curves - MIT License (c) 2022 Paul Miller (paulmillr.com) */
  var divNearest = (num, den) => (num + (num >= 0 ? den : -den) / _2n3) / den;
  function _splitEndoScalar(k, basis, n) {
    aInRange("scalar", k, _0n5, n);
    const [[a1, b1], [a2, b2]] = basis;
    const c1 = divNearest(b2 * k, n);
    const c2 = divNearest(-b1 * k, n);
    let k1 = k - c1 * a1 - c2 * a2;
    let k2 = -c1 * b1 - c2 * b2;
    const k1neg = k1 < _0n5;
    const k2neg = k2 < _0n5;
    if (k1neg)
      k1 = -k1;
    if (k2neg)
      k2 = -k2;
    const MAX_NUM = bitMask(Math.ceil(bitLen(n) / 2)) + _1n5;
    if (k1 < _0n5 || k1 >= MAX_NUM || k2 < _0n5 || k2 >= MAX_NUM) {
      throw new Error("splitScalar (endomorphism): failed for k");
    }
    return { k1neg, k1, k2neg, k2 };
  }
  var _0n5 = /* @__PURE__ */ BigInt(0);
  var _1n5 = /* @__PURE__ */ BigInt(1);
  var _2n3 = /* @__PURE__ */ BigInt(2);
  var _3n3 = /* @__PURE__ */ BigInt(3);
  var _4n4 = /* @__PURE__ */ BigInt(4);
  function weierstrass(params, extraOpts = {}) {
    const validated = createCurveFields("weierstrass", params, extraOpts);
    const Fp3 = validated.Fp;
    const Fn = validated.Fn;
    let CURVE = validated.CURVE;
    const { h: cofactor, n: CURVE_ORDER } = CURVE;
    validateObject(extraOpts, {}, {
      allowInfinityPoint: "boolean",
      clearCofactor: "function",
      isTorsionFree: "function",
      fromBytes: "function",
      toBytes: "function",
      endo: "object",
      randomBytes: "function"
    });
    const { endo: endoOpts, allowInfinityPoint, clearCofactor, isTorsionFree, fromBytes, toBytes } = extraOpts;
    const randomBytes3 = extraOpts.randomBytes === void 0 ? randomBytes2 : extraOpts.randomBytes;
    if (endoOpts) {
      if (!Fp3.is0(CURVE.a) || typeof endoOpts.beta !== "bigint" || !Array.isArray(endoOpts.basises)) {
        throw new Error('invalid endo: expected "beta": bigint and "basises": array');
      }
    }
    const endo = endoOpts ? {
      beta: endoOpts.beta,
      basises: endoOpts.basises.map((basis) => [...basis])
    } : void 0;
    const lengths = getWLengths(Fp3, Fn);
    function assertCompressionIsSupported() {
      if (!Fp3.isOdd)
        throw new Error("compression is not supported: Field does not have .isOdd()");
    }
    function pointToBytes(_c, point, isCompressed) {
      if (point.is0()) {
        if (!allowInfinityPoint)
          throw new Error("bad point: ZERO");
        return Uint8Array.of(0);
      }
      const { x, y } = point.toAffine();
      const bx = Fp3.toBytes(x);
      abool(isCompressed, "isCompressed");
      if (isCompressed) {
        assertCompressionIsSupported();
        const hasEvenY = !Fp3.isOdd(y);
        return concatBytes2(pprefix(hasEvenY), bx);
      } else {
        return concatBytes2(Uint8Array.of(4), bx, Fp3.toBytes(y));
      }
    }
    function pointFromBytes(bytes) {
      abytes2(bytes, void 0, "Point");
      const { publicKey: comp, publicKeyUncompressed: uncomp } = lengths;
      const length = bytes.length;
      const head = bytes[0];
      const tail = bytes.subarray(1);
      if (allowInfinityPoint && length === 1 && head === 0)
        return { x: Fp3.ZERO, y: Fp3.ZERO };
      if (length === comp && (head === 2 || head === 3)) {
        const x = Fp3.fromBytes(tail);
        if (!Fp3.isValid(x))
          throw new Error("bad point: is not on curve, wrong x");
        const y2 = weierstrassEquation(x);
        let y;
        try {
          y = Fp3.sqrt(y2);
        } catch (sqrtError) {
          const err = sqrtError instanceof Error ? ": " + sqrtError.message : "";
          throw new Error("bad point: is not on curve, sqrt error" + err);
        }
        assertCompressionIsSupported();
        const evenY = Fp3.isOdd(y);
        const evenH = (head & 1) === 1;
        if (evenH !== evenY)
          y = Fp3.neg(y);
        return { x, y };
      } else if (length === uncomp && head === 4) {
        const L = Fp3.BYTES;
        const x = Fp3.fromBytes(tail.subarray(0, L));
        const y = Fp3.fromBytes(tail.subarray(L, L * 2));
        if (!isValidXY(x, y))
          throw new Error("bad point: is not on curve");
        return { x, y };
      } else {
        throw new Error(`bad point: got length ${length}, expected compressed=${comp} or uncompressed=${uncomp}`);
      }
    }
    const encodePoint = toBytes === void 0 ? pointToBytes : toBytes;
    const decodePoint = fromBytes === void 0 ? pointFromBytes : fromBytes;
    const b3 = Fp3.mul(CURVE.b, _3n3);
    const mulA = Fp3.is0(CURVE.a) ? (_) => Fp3.ZERO : (x) => Fp3.mul(CURVE.a, x);
    function weierstrassEquation(x) {
      const x2 = Fp3.sqr(x);
      const x3 = Fp3.mul(x2, x);
      return Fp3.add(Fp3.add(x3, Fp3.mul(x, CURVE.a)), CURVE.b);
    }
    function isValidXY(x, y) {
      const left = Fp3.sqr(y);
      const right = weierstrassEquation(x);
      return Fp3.eql(left, right);
    }
    if (!isValidXY(CURVE.Gx, CURVE.Gy))
      throw new Error("bad curve params: generator point");
    const _4a3 = Fp3.mul(Fp3.pow(CURVE.a, _3n3), _4n4);
    const _27b2 = Fp3.mul(Fp3.sqr(CURVE.b), BigInt(27));
    if (Fp3.is0(Fp3.add(_4a3, _27b2)))
      throw new Error("bad curve params: a or b");
    function acoord(title, n, banZero = false) {
      if (!Fp3.isValid(n) || banZero && Fp3.is0(n))
        throw new Error(`bad point coordinate ${title}`);
      return typeof n === "object" && n !== null ? Fp3.create(n) : n;
    }
    function aprjpoint(other) {
      if (!(other instanceof Point))
        throw new Error("Weierstrass Point expected");
    }
    function splitEndoScalarN(k) {
      if (!endo || !endo.basises)
        throw new Error("no endo");
      return _splitEndoScalar(k, endo.basises, Fn.ORDER);
    }
    function pushWnafPair(points, scalars, p, k) {
      if (!Fn.isValid(k))
        throw new RangeError("invalid scalar: out of range");
      if (endo) {
        const { k1neg, k1, k2neg, k2 } = splitEndoScalarN(k);
        const psi = new Point(Fp3.mul(p.X, endo.beta), p.Y, p.Z);
        points.push(k1neg ? p.negate() : p, k2neg ? psi.negate() : psi);
        scalars.push(k1, k2);
      } else {
        points.push(p);
        scalars.push(k);
      }
    }
    const validityCache = /* @__PURE__ */ new WeakSet();
    class Point {
      static BASE = new Point(CURVE.Gx, CURVE.Gy, Fp3.ONE);
      static ZERO = new Point(Fp3.ZERO, Fp3.ONE, Fp3.ZERO);
      static Fp = Fp3;
      static Fn = Fn;
      X;
      Y;
      Z;
      /** Does NOT validate if the point is valid. Use `.assertValidity()`. */
      constructor(X, Y, Z) {
        this.X = acoord("x", X);
        this.Y = acoord("y", Y, true);
        this.Z = acoord("z", Z);
        Object.freeze(this);
      }
      static CURVE() {
        return CURVE;
      }
      /** Does NOT validate if the point is valid. Use `.assertValidity()`. */
      static fromAffine(p) {
        const { x, y } = p || {};
        if (!p || !Fp3.isValid(x) || !Fp3.isValid(y))
          throw new Error("invalid affine point");
        if (p instanceof Point)
          throw new Error("projective point not allowed");
        if (Fp3.is0(x) && Fp3.is0(y))
          return Point.ZERO;
        return new Point(x, y, Fp3.ONE);
      }
      static fromBytes(bytes) {
        const P = Point.fromAffine(decodePoint(abytes2(bytes, void 0, "point")));
        P.assertValidity();
        return P;
      }
      static fromHex(hex) {
        return Point.fromBytes(hexToBytes2(hex));
      }
      get x() {
        return this.toAffine().x;
      }
      get y() {
        return this.toAffine().y;
      }
      /**
       * @param isLazy - true will defer table computation until the first multiplication
       */
      precompute(windowSize = 6, isLazy = true) {
        wnaf.setWindowSize(this, windowSize);
        if (!isLazy)
          this.multiply(_3n3);
        return this;
      }
      // TODO: return `this`
      /** A point on curve is valid if it conforms to equation. */
      assertValidity() {
        const p = this;
        if (p.is0()) {
          if (allowInfinityPoint && Fp3.is0(p.X) && Fp3.eql(p.Y, Fp3.ONE) && Fp3.is0(p.Z))
            return;
          throw new Error("bad point: ZERO");
        }
        if (validityCache.has(p))
          return;
        const { x, y } = p.toAffine();
        if (!Fp3.isValid(x) || !Fp3.isValid(y))
          throw new Error("bad point: x or y not field elements");
        if (!isValidXY(x, y))
          throw new Error("bad point: equation left != right");
        if (!p.isTorsionFree())
          throw new Error("bad point: not in prime-order subgroup");
        validityCache.add(p);
      }
      hasEvenY() {
        const { y } = this.toAffine();
        if (!Fp3.isOdd)
          throw new Error("Field doesn't support isOdd");
        return !Fp3.isOdd(y);
      }
      /** Compare one point to another. */
      equals(other) {
        aprjpoint(other);
        const { X: X1, Y: Y1, Z: Z1 } = this;
        const { X: X2, Y: Y2, Z: Z2 } = other;
        const U1 = Fp3.eql(Fp3.mul(X1, Z2), Fp3.mul(X2, Z1));
        const U2 = Fp3.eql(Fp3.mul(Y1, Z2), Fp3.mul(Y2, Z1));
        return U1 && U2;
      }
      /** Flips point to one corresponding to (x, -y) in Affine coordinates. */
      negate() {
        return new Point(this.X, Fp3.neg(this.Y), this.Z);
      }
      // Renes-Costello-Batina exception-free doubling formula.
      // There is 30% faster Jacobian formula, but it is not complete.
      // https://eprint.iacr.org/2015/1060, algorithm 3
      // Cost: 8M + 3S + 3*a + 2*b3 + 15add.
      double() {
        const { X: X1, Y: Y1, Z: Z1 } = this;
        let X3 = Fp3.ZERO, Y3 = Fp3.ZERO, Z3 = Fp3.ZERO;
        let t0 = Fp3.mul(X1, X1);
        let t1 = Fp3.mul(Y1, Y1);
        let t2 = Fp3.mul(Z1, Z1);
        let t3 = Fp3.mul(X1, Y1);
        t3 = Fp3.add(t3, t3);
        Z3 = Fp3.mul(X1, Z1);
        Z3 = Fp3.add(Z3, Z3);
        X3 = mulA(Z3);
        Y3 = Fp3.mul(b3, t2);
        Y3 = Fp3.add(X3, Y3);
        X3 = Fp3.sub(t1, Y3);
        Y3 = Fp3.add(t1, Y3);
        Y3 = Fp3.mul(X3, Y3);
        X3 = Fp3.mul(t3, X3);
        Z3 = Fp3.mul(b3, Z3);
        t2 = mulA(t2);
        t3 = Fp3.sub(t0, t2);
        t3 = mulA(t3);
        t3 = Fp3.add(t3, Z3);
        Z3 = Fp3.add(t0, t0);
        t0 = Fp3.add(Z3, t0);
        t0 = Fp3.add(t0, t2);
        t0 = Fp3.mul(t0, t3);
        Y3 = Fp3.add(Y3, t0);
        t2 = Fp3.mul(Y1, Z1);
        t2 = Fp3.add(t2, t2);
        t0 = Fp3.mul(t2, t3);
        X3 = Fp3.sub(X3, t0);
        Z3 = Fp3.mul(t2, t1);
        Z3 = Fp3.add(Z3, Z3);
        Z3 = Fp3.add(Z3, Z3);
        return new Point(X3, Y3, Z3);
      }
      // Renes-Costello-Batina exception-free addition formula.
      // There is 30% faster Jacobian formula, but it is not complete.
      // https://eprint.iacr.org/2015/1060, algorithm 1
      // Cost: 12M + 0S + 3*a + 3*b3 + 23add.
      add(other) {
        aprjpoint(other);
        const { X: X1, Y: Y1, Z: Z1 } = this;
        const { X: X2, Y: Y2, Z: Z2 } = other;
        let X3 = Fp3.ZERO, Y3 = Fp3.ZERO, Z3 = Fp3.ZERO;
        let t0 = Fp3.mul(X1, X2);
        let t1 = Fp3.mul(Y1, Y2);
        let t2 = Fp3.mul(Z1, Z2);
        let t3 = Fp3.add(X1, Y1);
        let t4 = Fp3.add(X2, Y2);
        t3 = Fp3.mul(t3, t4);
        t4 = Fp3.add(t0, t1);
        t3 = Fp3.sub(t3, t4);
        t4 = Fp3.add(X1, Z1);
        let t5 = Fp3.add(X2, Z2);
        t4 = Fp3.mul(t4, t5);
        t5 = Fp3.add(t0, t2);
        t4 = Fp3.sub(t4, t5);
        t5 = Fp3.add(Y1, Z1);
        X3 = Fp3.add(Y2, Z2);
        t5 = Fp3.mul(t5, X3);
        X3 = Fp3.add(t1, t2);
        t5 = Fp3.sub(t5, X3);
        Z3 = mulA(t4);
        X3 = Fp3.mul(b3, t2);
        Z3 = Fp3.add(X3, Z3);
        X3 = Fp3.sub(t1, Z3);
        Z3 = Fp3.add(t1, Z3);
        Y3 = Fp3.mul(X3, Z3);
        t1 = Fp3.add(t0, t0);
        t1 = Fp3.add(t1, t0);
        t2 = mulA(t2);
        t4 = Fp3.mul(b3, t4);
        t1 = Fp3.add(t1, t2);
        t2 = Fp3.sub(t0, t2);
        t2 = mulA(t2);
        t4 = Fp3.add(t4, t2);
        t0 = Fp3.mul(t1, t4);
        Y3 = Fp3.add(Y3, t0);
        t0 = Fp3.mul(t5, t4);
        X3 = Fp3.mul(t3, X3);
        X3 = Fp3.sub(X3, t0);
        t0 = Fp3.mul(t3, t1);
        Z3 = Fp3.mul(t5, Z3);
        Z3 = Fp3.add(Z3, t0);
        return new Point(X3, Y3, Z3);
      }
      subtract(other) {
        aprjpoint(other);
        return this.add(other.negate());
      }
      is0() {
        return this.equals(Point.ZERO);
      }
      /**
       * Constant time multiplication.
       * Uses precomputed tables (signed fixed-window wNAF) when available.
       * Uses scalar blinding and avoids endomorphism splitting in the secret-scalar path.
       * @param scalar - by which the point would be multiplied
       * @returns New point
       */
      multiply(scalar) {
        if (!Fn.isValidNot0(scalar))
          throw new RangeError("invalid scalar: out of range");
        const { p, f } = wnaf.mulSecret(this, scalar, cofactor, normalize);
        return normalize([p, f])[0];
      }
      /**
       * Non-constant-time multiplication. Uses width-4 wNAF with GLV endomorphism splitting
       * when available (two half-width scalars sharing one halved doubling chain).
       * It's faster, but should only be used when you don't care about
       * an exposed secret key e.g. sig verification, which works over *public* keys.
       */
      multiplyUnsafe(scalar) {
        const p = this;
        const sc = scalar;
        if (!Fn.isValid(sc))
          throw new RangeError("invalid scalar: out of range");
        if (sc === _0n5 || p.is0())
          return Point.ZERO;
        if (sc === _1n5)
          return p;
        if (wnaf.hasWindowSize(this))
          return wnaf.mulUnsafe(p, sc, normalize);
        const points = [];
        const scalars = [];
        pushWnafPair(points, scalars, p, sc);
        return mulAddUnsafe(Point, points, scalars);
      }
      /**
       * Non-constant-time double-scalar multiplication `a⋅this + b⋅other` (Strauss–Shamir).
       * Both walks share one doubling chain via {@link mulAddUnsafe}, and GLV endomorphism
       * (when available) halves the chain again by splitting each scalar into two half-width
       * parts. Used by ECDSA verification and public-key recovery for `R = u1⋅G + u2⋅P`.
       * Only for public scalars.
       */
      mulAddUnsafe(a, other, b) {
        aprjpoint(other);
        const points = [];
        const scalars = [];
        pushWnafPair(points, scalars, this, a);
        pushWnafPair(points, scalars, other, b);
        return mulAddUnsafe(Point, points, scalars);
      }
      /**
       * Converts Projective point to affine (x, y) coordinates.
       * (X, Y, Z) ∋ (x=X/Z, y=Y/Z).
       * @param invertedZ - Z^-1 (inverted zero) - optional, precomputation is useful for invertBatch
       */
      toAffine(invertedZ) {
        const p = this;
        let iz = invertedZ;
        if (iz != null && !Fp3.isValid(iz))
          throw new RangeError('"invertedZ" expected valid field element');
        const { X, Y, Z } = p;
        if (Fp3.eql(Z, Fp3.ONE))
          return { x: X, y: Y };
        const is0 = p.is0();
        if (iz == null)
          iz = is0 ? Fp3.ONE : Fp3.inv(Z);
        const x = Fp3.mul(X, iz);
        const y = Fp3.mul(Y, iz);
        const zz = Fp3.mul(Z, iz);
        if (is0)
          return { x: Fp3.ZERO, y: Fp3.ZERO };
        if (!Fp3.eql(zz, Fp3.ONE))
          throw new Error("invZ was invalid");
        return { x, y };
      }
      /**
       * Checks whether Point is free of torsion elements (is in prime subgroup).
       * Always torsion-free for cofactor=1 curves.
       */
      isTorsionFree() {
        if (cofactor === _1n5)
          return true;
        if (isTorsionFree)
          return isTorsionFree(Point, this);
        return wnaf.mulUnsafe(this, CURVE_ORDER).is0();
      }
      clearCofactor() {
        if (cofactor === _1n5)
          return this;
        if (clearCofactor)
          return clearCofactor(Point, this);
        return this.multiplyUnsafe(cofactor);
      }
      isSmallOrder() {
        if (cofactor === _1n5)
          return this.is0();
        return this.clearCofactor().is0();
      }
      toBytes(isCompressed = true) {
        abool(isCompressed, "isCompressed");
        this.assertValidity();
        return encodePoint(Point, this, isCompressed);
      }
      toHex(isCompressed = true) {
        return bytesToHex2(this.toBytes(isCompressed));
      }
      toString() {
        return `<Point ${this.is0() ? "ZERO" : this.toHex()}>`;
      }
    }
    const normalize = (points) => normalizeZ(Point, points);
    const wnaf = new ScalarMultiplier(Point, randomBytes3);
    if (wnaf.bits >= 6)
      Point.BASE.precompute(6);
    Object.freeze(Point.prototype);
    Object.freeze(Point);
    return Point;
  }
  function pprefix(hasEvenY) {
    return Uint8Array.of(hasEvenY ? 2 : 3);
  }
  function getWLengths(Fp3, Fn) {
    return {
      secretKey: Fn.BYTES,
      publicKey: 1 + Fp3.BYTES,
      publicKeyUncompressed: 1 + 2 * Fp3.BYTES,
      publicKeyHasPrefix: true,
      // Raw compact `(r || s)` signature width; DER and recovered signatures use
      // different lengths outside this helper.
      signature: 2 * Fn.BYTES
    };
  }

  // node_modules/@noble/curves/abstract/bls.js
  /*! noble-curves - MIT License (c) 2022 Paul Miller (paulmillr.com) */
  var _0n6 = BigInt(0);
  var _1n6 = BigInt(1);
  var _2n4 = BigInt(2);
  var _3n4 = BigInt(3);
  function NAfDecomposition(a) {
    const res = [];
    for (; a > _1n6; a >>= _1n6) {
      if ((a & _1n6) === _0n6)
        res.unshift(0);
      else if ((a & _3n4) === _3n4) {
        res.unshift(-1);
        a += _1n6;
      } else
        res.unshift(1);
    }
    return res;
  }
  function aNonEmpty(arr) {
    if (!Array.isArray(arr) || arr.length === 0)
      throw new Error("expected non-empty array");
  }
  function createBlsPairing(fields2, G1, G2, params) {
    validateObject(fields2, { Fp: "object", Fr: "object", Fp2: "object", Fp12: "object" }, { Fp6: "object" }, "fields");
    if (typeof G1 !== "function")
      throw new TypeError('"G1_Point" expected point constructor, got type=' + typeof G1);
    if (typeof G2 !== "function")
      throw new TypeError('"G2_Point" expected point constructor, got type=' + typeof G2);
    validateObject(params, { ateLoopSize: "bigint", xNegative: "boolean", twistType: "string" }, { randomBytes: "function", postPrecompute: "function" }, "params");
    const { Fp: Fp3, Fr, Fp2: Fp22, Fp12: Fp122 } = fields2;
    const { twistType, ateLoopSize, xNegative, postPrecompute } = params;
    const fp22 = (c0, c1) => ({ c0, c1 });
    const fp2f = ({ c0, c1 }) => Object.freeze({ c0, c1 });
    const add2 = (a, b) => fp22(Fp3.add(a.c0, b.c0), Fp3.add(a.c1, b.c1));
    const sub2 = (a, b) => fp22(Fp3.sub(a.c0, b.c0), Fp3.sub(a.c1, b.c1));
    const mul2 = (a, b) => {
      const t0 = Fp3.mul(a.c0, b.c0);
      const t1 = Fp3.mul(a.c1, b.c1);
      return fp22(Fp3.sub(t0, t1), Fp3.sub(Fp3.mul(Fp3.add(a.c0, a.c1), Fp3.add(b.c0, b.c1)), Fp3.add(t0, t1)));
    };
    const mul2ByFp = (a, rhs) => fp22(Fp3.mul(a.c0, rhs), Fp3.mul(a.c1, rhs));
    const mul2ByNonresidue = (a) => Fp22.mulByNonresidue(a);
    const mul014ByLine = ({ c0: f0, c1: f1 }, o0, l1, l4, Px, Py) => {
      const o1 = mul2ByFp(l1, Px);
      const o4 = mul2ByFp(l4, Py);
      const { c0: a0, c1: a1, c2: a2 } = f0;
      const { c0: b0, c1: b1, c2: b2 } = f1;
      const t0_0 = mul2(a0, o0);
      const t0_1 = mul2(a1, o1);
      const t0_c0 = add2(mul2ByNonresidue(sub2(mul2(add2(a1, a2), o1), t0_1)), t0_0);
      const t0_c1 = sub2(sub2(mul2(add2(o0, o1), add2(a0, a1)), t0_0), t0_1);
      const t0_c2 = add2(sub2(mul2(add2(a0, a2), o0), t0_0), t0_1);
      const t1_c0 = mul2ByNonresidue(mul2(b2, o4));
      const t1_c1 = mul2(b0, o4);
      const t1_c2 = mul2(b1, o4);
      const s0 = add2(a0, b0);
      const s1 = add2(a1, b1);
      const s2 = add2(a2, b2);
      const o14 = add2(o1, o4);
      const t2_0 = mul2(s0, o0);
      const t2_1 = mul2(s1, o14);
      const t2_c0 = add2(mul2ByNonresidue(sub2(mul2(add2(s1, s2), o14), t2_1)), t2_0);
      const t2_c1 = sub2(sub2(mul2(add2(o0, o14), add2(s0, s1)), t2_0), t2_1);
      const t2_c2 = add2(sub2(mul2(add2(s0, s2), o0), t2_0), t2_1);
      return Object.freeze({
        c0: Object.freeze({
          c0: fp2f(add2(mul2ByNonresidue(t1_c2), t0_c0)),
          c1: fp2f(add2(t1_c0, t0_c1)),
          c2: fp2f(add2(t1_c1, t0_c2))
        }),
        c1: Object.freeze({
          c0: fp2f(sub2(sub2(t2_c0, t0_c0), t1_c0)),
          c1: fp2f(sub2(sub2(t2_c1, t0_c1), t1_c1)),
          c2: fp2f(sub2(sub2(t2_c2, t0_c2), t1_c2))
        })
      });
    };
    const mul034ByLine = ({ c0: f0, c1: f1 }, l0, l3, o4, Px, Py) => {
      const o0 = mul2ByFp(l0, Py);
      const o3 = mul2ByFp(l3, Px);
      const { c0: a0, c1: a1, c2: a2 } = f0;
      const { c0: b0, c1: b1, c2: b2 } = f1;
      const a_c0 = mul2(a0, o0);
      const a_c1 = mul2(a1, o0);
      const a_c2 = mul2(a2, o0);
      const b0m = mul2(b0, o3);
      const b1m = mul2(b1, o4);
      const b_c0 = add2(mul2ByNonresidue(sub2(mul2(add2(b1, b2), o4), b1m)), b0m);
      const b_c1 = sub2(sub2(mul2(add2(o3, o4), add2(b0, b1)), b0m), b1m);
      const b_c2 = add2(sub2(mul2(add2(b0, b2), o3), b0m), b1m);
      const s0 = add2(a0, b0);
      const s1 = add2(a1, b1);
      const s2 = add2(a2, b2);
      const o03 = add2(o0, o3);
      const e0m = mul2(s0, o03);
      const e1m = mul2(s1, o4);
      const e_c0 = add2(mul2ByNonresidue(sub2(mul2(add2(s1, s2), o4), e1m)), e0m);
      const e_c1 = sub2(sub2(mul2(add2(o03, o4), add2(s0, s1)), e0m), e1m);
      const e_c2 = add2(sub2(mul2(add2(s0, s2), o03), e0m), e1m);
      return Object.freeze({
        c0: Object.freeze({
          c0: fp2f(add2(mul2ByNonresidue(b_c2), a_c0)),
          c1: fp2f(add2(b_c0, a_c1)),
          c2: fp2f(add2(b_c1, a_c2))
        }),
        c1: Object.freeze({
          c0: fp2f(sub2(sub2(e_c0, a_c0), b_c0)),
          c1: fp2f(sub2(sub2(e_c1, a_c1), b_c1)),
          c2: fp2f(sub2(sub2(e_c2, a_c2), b_c2))
        })
      });
    };
    let lineFunction;
    if (twistType === "multiplicative") {
      lineFunction = (c0, c1, c2, f, Px, Py) => mul014ByLine(f, c0, c1, c2, Px, Py);
    } else if (twistType === "divisive") {
      lineFunction = (c0, c1, c2, f, Px, Py) => mul034ByLine(f, c2, c1, c0, Px, Py);
    } else
      throw new Error("bls: unknown twist type");
    const Fp2div2 = Fp22.div(Fp22.ONE, Fp22.mul(Fp22.ONE, _2n4));
    function pointDouble(ell, Rx, Ry, Rz) {
      const t0 = Fp22.sqr(Ry);
      const t1 = Fp22.sqr(Rz);
      const t2 = Fp22.mulByB(Fp22.mul(t1, _3n4));
      const t3 = Fp22.mul(t2, _3n4);
      const t4 = Fp22.sub(Fp22.sub(Fp22.sqr(Fp22.add(Ry, Rz)), t1), t0);
      const c0 = Fp22.sub(t2, t0);
      const c1 = Fp22.mul(Fp22.sqr(Rx), _3n4);
      const c2 = Fp22.neg(t4);
      ell.push([c0, c1, c2]);
      Rx = Fp22.mul(Fp22.mul(Fp22.mul(Fp22.sub(t0, t3), Rx), Ry), Fp2div2);
      Ry = Fp22.sub(Fp22.sqr(Fp22.mul(Fp22.add(t0, t3), Fp2div2)), Fp22.mul(Fp22.sqr(t2), _3n4));
      Rz = Fp22.mul(t0, t4);
      return { Rx, Ry, Rz };
    }
    function pointAdd(ell, Rx, Ry, Rz, Qx, Qy) {
      const t0 = Fp22.sub(Ry, Fp22.mul(Qy, Rz));
      const t1 = Fp22.sub(Rx, Fp22.mul(Qx, Rz));
      const c0 = Fp22.sub(Fp22.mul(t0, Qx), Fp22.mul(t1, Qy));
      const c1 = Fp22.neg(t0);
      const c2 = t1;
      ell.push([c0, c1, c2]);
      const t2 = Fp22.sqr(t1);
      const t3 = Fp22.mul(t2, t1);
      const t4 = Fp22.mul(t2, Rx);
      const t5 = Fp22.add(Fp22.sub(t3, Fp22.mul(t4, _2n4)), Fp22.mul(Fp22.sqr(t0), Rz));
      Rx = Fp22.mul(t1, t5);
      Ry = Fp22.sub(Fp22.mul(Fp22.sub(t4, t5), t0), Fp22.mul(t3, Ry));
      Rz = Fp22.mul(Rz, t3);
      return { Rx, Ry, Rz };
    }
    const ATE_NAF = NAfDecomposition(ateLoopSize);
    const calcPairingPrecomputes = (point) => {
      if (!(point instanceof G2))
        throw new TypeError('"point" expected G2 point, got type=' + typeof point);
      const p = point;
      const { x, y } = p.toAffine();
      const Qx = x, Qy = y, negQy = Fp22.neg(y);
      let Rx = Qx, Ry = Qy, Rz = Fp22.ONE;
      const ell = [];
      for (const bit of ATE_NAF) {
        const cur = [];
        ({ Rx, Ry, Rz } = pointDouble(cur, Rx, Ry, Rz));
        if (bit)
          ({ Rx, Ry, Rz } = pointAdd(cur, Rx, Ry, Rz, Qx, bit === -1 ? negQy : Qy));
        ell.push(cur);
      }
      if (postPrecompute) {
        const last = ell[ell.length - 1];
        postPrecompute(Rx, Ry, Rz, Qx, Qy, pointAdd.bind(null, last));
      }
      return ell;
    };
    function millerLoopBatch(pairs, withFinalExponent = false) {
      aarray(pairs, "pairs", (pair, title) => {
        aarray(pair, title);
        if (pair.length !== 3)
          throw new TypeError(`"${title}" expected precompute tuple`);
        aarray(pair[0], title + "[0]");
      });
      let f12 = Fp122.ONE;
      if (pairs.length) {
        const ellLen = pairs[0][0].length;
        for (let i = 0; i < ellLen; i++) {
          if (i !== 0)
            f12 = Fp122.sqr(f12);
          for (const [ell, Px, Py] of pairs) {
            for (const [c0, c1, c2] of ell[i])
              f12 = lineFunction(c0, c1, c2, f12, Px, Py);
          }
        }
      }
      if (xNegative)
        f12 = Fp122.conjugate(f12);
      return withFinalExponent ? Fp122.finalExponentiate(f12) : f12;
    }
    function pairingBatch(pairs, withFinalExponent = true) {
      aarray(pairs, "pairs");
      const res = [];
      for (let i = 0; i < pairs.length; i++) {
        const pair = pairs[i];
        validateObject(pair, { g1: "object", g2: "object" }, {}, "pairs[" + i + "]");
        const { g1: g12, g2: g22 } = pair;
        if (!(g12 instanceof G1))
          throw new TypeError('"pairs[' + i + '].g1" expected G1 point, got type=' + typeof g12);
        if (!(g22 instanceof G2))
          throw new TypeError('"pairs[' + i + '].g2" expected G2 point, got type=' + typeof g22);
        if (g12.is0() || g22.is0())
          throw new Error("pairing is not available for ZERO point");
        g12.assertValidity();
        g22.assertValidity();
        const Qa = g12.toAffine();
        res.push([calcPairingPrecomputes(g22), Qa.x, Qa.y]);
      }
      return millerLoopBatch(res, withFinalExponent);
    }
    function pairing(Q, P, withFinalExponent = true) {
      if (!(Q instanceof G1))
        throw new TypeError('"Q" expected G1 point, got type=' + typeof Q);
      if (!(P instanceof G2))
        throw new TypeError('"P" expected G2 point, got type=' + typeof P);
      return pairingBatch([{ g1: Q, g2: P }], withFinalExponent);
    }
    const lengths = {
      seed: getMinHashLength(Fr.ORDER)
    };
    const rand = params.randomBytes === void 0 ? randomBytes2 : params.randomBytes;
    const randomSecretKey = (seed) => {
      seed = seed === void 0 ? rand(lengths.seed) : seed;
      abytes2(seed, lengths.seed, "seed");
      return mapHashToField(seed, Fr.ORDER);
    };
    Object.freeze(lengths);
    return {
      lengths,
      Fr,
      Fp12: Fp122,
      // NOTE: we re-export Fp12 here because pairing results are Fp12!
      millerLoopBatch,
      pairing,
      pairingBatch,
      calcPairingPrecomputes,
      randomSecretKey
    };
  }
  function createBlsSig(blsPairing, PubPoint, SigPoint, isSigG1, hashToSigCurve, SignatureCoder) {
    const { Fr, Fp12: Fp122, pairingBatch, randomSecretKey, lengths } = blsPairing;
    if (!SignatureCoder) {
      SignatureCoder = {
        fromBytes: notImplemented,
        fromHex: notImplemented,
        toBytes: notImplemented,
        toHex: notImplemented
      };
    }
    const sigCoder = Object.freeze({ ...SignatureCoder });
    function normPub(point) {
      return point instanceof PubPoint ? point : PubPoint.fromBytes(point);
    }
    function normSig(point) {
      return point instanceof SigPoint ? point : sigCoder.fromBytes(point);
    }
    function amsg(m) {
      if (!(m instanceof SigPoint))
        throw new Error(`expected valid message hashed to ${!isSigG1 ? "G2" : "G1"} curve`);
      return m;
    }
    const pair = !isSigG1 ? (a, b) => ({ g1: a, g2: b }) : (a, b) => ({ g1: b, g2: a });
    return Object.freeze({
      lengths: Object.freeze({ ...lengths, secretKey: Fr.BYTES }),
      keygen(seed) {
        const secretKey = randomSecretKey(seed);
        const publicKey = this.getPublicKey(secretKey);
        return { secretKey, publicKey };
      },
      // P = pk x G
      getPublicKey(secretKey) {
        let sec;
        try {
          sec = PubPoint.Fn.fromBytes(secretKey);
        } catch (error) {
          throw new Error("invalid private key: " + typeof secretKey, { cause: error });
        }
        return PubPoint.BASE.multiply(sec);
      },
      // S = pk x H(m)
      sign(message, secretKey, unusedArg) {
        if (unusedArg != null)
          throw new Error("sign() expects 2 arguments");
        const sec = PubPoint.Fn.fromBytes(secretKey);
        amsg(message).assertValidity();
        return message.multiply(sec);
      },
      // Checks if pairing of public key & hash is equal to pairing of generator & signature.
      // e(P, H(m)) == e(G, S)
      // e(S, G) == e(H(m), P)
      verify(signature, message, publicKey, unusedArg) {
        if (unusedArg != null)
          throw new Error("verify() expects 3 arguments");
        signature = normSig(signature);
        publicKey = normPub(publicKey);
        const P = publicKey.negate();
        const G = PubPoint.BASE;
        const Hm = amsg(message);
        const S = signature;
        try {
          const exp = pairingBatch([pair(P, Hm), pair(G, S)]);
          return Fp122.eql(exp, Fp122.ONE);
        } catch {
          return false;
        }
      },
      // https://ethresear.ch/t/fast-verification-of-multiple-bls-signatures/5407
      // e(G, S) = e(G, SUM(n)(Si)) = MUL(n)(e(G, Si))
      // TODO: maybe `{message: G2Hex, publicKey: G1Hex}[]` instead?
      verifyBatch(signature, items) {
        aNonEmpty(items);
        const sig = normSig(signature);
        const nMessages = items.map((i) => amsg(i.message));
        const nPublicKeys = items.map((i) => normPub(i.publicKey));
        const messagePubKeyMap = /* @__PURE__ */ new Map();
        for (let i = 0; i < nPublicKeys.length; i++) {
          const pub = nPublicKeys[i];
          const msg = nMessages[i];
          let keys2 = messagePubKeyMap.get(msg);
          if (keys2 === void 0) {
            keys2 = [];
            messagePubKeyMap.set(msg, keys2);
          }
          keys2.push(pub);
        }
        const paired = [];
        const G = PubPoint.BASE;
        try {
          for (const [msg, keys2] of messagePubKeyMap) {
            const groupPublicKey = keys2.reduce((acc, msg2) => acc.add(msg2));
            paired.push(pair(groupPublicKey, msg));
          }
          paired.push(pair(G.negate(), sig));
          return Fp122.eql(pairingBatch(paired), Fp122.ONE);
        } catch {
          return false;
        }
      },
      // Adds a bunch of public key points together.
      // pk1 + pk2 + pk3 = pkA
      aggregatePublicKeys(publicKeys) {
        aNonEmpty(publicKeys);
        publicKeys = publicKeys.map((pub) => normPub(pub));
        const agg = publicKeys.reduce((sum, p) => sum.add(p), PubPoint.ZERO);
        agg.assertValidity();
        return agg;
      },
      // Adds a bunch of signature points together.
      // pk1 + pk2 + pk3 = pkA
      aggregateSignatures(signatures) {
        aNonEmpty(signatures);
        signatures = signatures.map((sig) => normSig(sig));
        const agg = signatures.reduce((sum, s) => sum.add(s), SigPoint.ZERO);
        agg.assertValidity();
        return agg;
      },
      hash(messageBytes, DST) {
        abytes2(messageBytes);
        const opts = DST === void 0 ? void 0 : { DST };
        return hashToSigCurve(messageBytes, opts);
      },
      Signature: Object.freeze({ ...sigCoder })
    });
  }
  function blsBasic(fields2, G1_Point2, G2_Point2, params) {
    const { Fp: Fp3, Fr, Fp2: Fp22, Fp6: Fp62, Fp12: Fp122 } = fields2;
    const G1 = { Point: G1_Point2 };
    const G2 = { Point: G2_Point2 };
    const pairingRes = createBlsPairing(fields2, G1_Point2, G2_Point2, params);
    const { millerLoopBatch, pairing, pairingBatch, calcPairingPrecomputes, randomSecretKey, lengths } = pairingRes;
    G1.Point.BASE.precompute(4);
    Object.freeze(G1);
    Object.freeze(G2);
    return Object.freeze({
      lengths: Object.freeze(lengths),
      millerLoopBatch,
      pairing,
      pairingBatch,
      G1,
      G2,
      fields: Object.freeze({ Fr, Fp: Fp3, Fp2: Fp22, Fp6: Fp62, Fp12: Fp122 }),
      params: Object.freeze({
        ateLoopSize: params.ateLoopSize,
        xNegative: params.xNegative,
        twistType: params.twistType,
        postPrecompute: params.postPrecompute
      }),
      utils: Object.freeze({
        randomSecretKey,
        calcPairingPrecomputes
      })
    });
  }
  function blsHashers(fields2, G1_Point2, G2_Point2, params, hasherParams) {
    const base = blsBasic(fields2, G1_Point2, G2_Point2, params);
    validateObject(hasherParams, { hasherOpts: "object", hasherOptsG1: "object", hasherOptsG2: "object" }, { mapToG1: "function", mapToG2: "function" }, "hasherParams");
    const G1Hasher = createHasher2(G1_Point2, hasherParams.mapToG1 === void 0 ? notImplemented : hasherParams.mapToG1, {
      ...hasherParams.hasherOpts,
      ...hasherParams.hasherOptsG1
    });
    const G2Hasher = createHasher2(G2_Point2, hasherParams.mapToG2 === void 0 ? notImplemented : hasherParams.mapToG2, {
      ...hasherParams.hasherOpts,
      ...hasherParams.hasherOptsG2
    });
    return Object.freeze({ ...base, G1: G1Hasher, G2: G2Hasher });
  }
  function bls(fields2, G1_Point2, G2_Point2, params, hasherParams, signatureCoders2) {
    const base = blsHashers(fields2, G1_Point2, G2_Point2, params, hasherParams);
    const pairingRes = {
      ...base,
      Fr: base.fields.Fr,
      Fp12: base.fields.Fp12,
      calcPairingPrecomputes: base.utils.calcPairingPrecomputes,
      randomSecretKey: base.utils.randomSecretKey
    };
    const longSignatures = createBlsSig(pairingRes, G1_Point2, G2_Point2, false, base.G2.hashToCurve, signatureCoders2?.LongSignature);
    const shortSignatures2 = createBlsSig(pairingRes, G2_Point2, G1_Point2, true, base.G1.hashToCurve, signatureCoders2?.ShortSignature);
    return Object.freeze({ ...base, longSignatures, shortSignatures: shortSignatures2 });
  }

  // node_modules/@noble/curves/abstract/tower.js
  /*! noble-curves - MIT License (c) 2022 Paul Miller (paulmillr.com) */
  var _0n7 = /* @__PURE__ */ BigInt(0);
  var _1n7 = /* @__PURE__ */ BigInt(1);
  var _2n5 = /* @__PURE__ */ BigInt(2);
  var _3n5 = /* @__PURE__ */ BigInt(3);
  var _6n = /* @__PURE__ */ BigInt(6);
  var _12n = /* @__PURE__ */ BigInt(12);
  var isObj = (value) => !!value && typeof value === "object";
  function calcFrobeniusCoefficients(Fp3, nonResidue, modulus, degree, num = 1, divisor) {
    asafenumber(num, "num");
    asafenumber(degree, "degree");
    const divisorN = divisor === void 0 ? degree : divisor;
    asafenumber(divisorN, "divisor");
    const F = Fp3;
    if (typeof modulus !== "bigint" || modulus <= _1n7)
      throw new Error("calcFrobeniusCoefficients: expected valid modulus, got " + modulus);
    if (degree <= 0)
      throw new Error("calcFrobeniusCoefficients: expected positive degree, got " + degree);
    if (num <= 0)
      throw new Error("calcFrobeniusCoefficients: expected positive row count, got " + num);
    if (divisorN <= 0)
      throw new Error("calcFrobeniusCoefficients: expected positive divisor, got " + divisorN);
    const _divisor = BigInt(divisorN);
    const towerModulus = modulus ** BigInt(degree);
    const res = [];
    for (let i = 0; i < num; i++) {
      const a = BigInt(i + 1);
      const powers = [];
      for (let j = 0, qPower = _1n7; j < degree; j++) {
        const numer = a * qPower - a;
        if (numer % _divisor)
          throw new Error("calcFrobeniusCoefficients: inexact tower exponent");
        const power = numer / _divisor % towerModulus;
        powers.push(F.pow(nonResidue, power));
        qPower *= modulus;
      }
      res.push(powers);
    }
    return res;
  }
  function psiFrobenius(Fp3, Fp22, base) {
    validateField(Fp3);
    validateField(Fp22);
    validateObject(Fp22, {
      Fp: "object",
      frobeniusMap: "function",
      fromBigTuple: "function",
      mulByB: "function",
      mulByNonresidue: "function",
      reim: "function",
      Fp4Square: "function",
      NONRESIDUE: "object"
    }, {});
    if (!isObj(base) || Array.isArray(base))
      throw new TypeError('"base" expected Fp2 element, got type=' + typeof base);
    if (!Fp22.isValid(base))
      throw new RangeError('"base" expected valid Fp2 element');
    const PSI_X = Fp22.pow(base, (Fp3.ORDER - _1n7) / _3n5);
    const PSI_Y = Fp22.pow(base, (Fp3.ORDER - _1n7) / _2n5);
    function psi(x, y) {
      const x2 = Fp22.mul(Fp22.frobeniusMap(x, 1), PSI_X);
      const y2 = Fp22.mul(Fp22.frobeniusMap(y, 1), PSI_Y);
      return [x2, y2];
    }
    const PSI2_X = Fp22.pow(base, (Fp3.ORDER ** _2n5 - _1n7) / _3n5);
    const PSI2_Y = Fp22.pow(base, (Fp3.ORDER ** _2n5 - _1n7) / _2n5);
    if (!Fp22.eql(PSI2_Y, Fp22.neg(Fp22.ONE)))
      throw new Error("psiFrobenius: PSI2_Y!==-1");
    function psi2(x, y) {
      return [Fp22.mul(x, PSI2_X), Fp22.neg(y)];
    }
    const mapAffine = (fn) => (c, P) => {
      if (typeof c !== "function")
        throw new TypeError('"c" expected point constructor, got type=' + typeof c);
      validatePointCons(c);
      if (!(P instanceof c))
        throw new TypeError('"P" expected Point instance, got type=' + typeof P);
      const affine = P.toAffine();
      const p = fn(affine.x, affine.y);
      return c.fromAffine({ x: p[0], y: p[1] });
    };
    const G2psi3 = mapAffine(psi);
    const G2psi22 = mapAffine(psi2);
    return { psi, psi2, G2psi: G2psi3, G2psi2: G2psi22, PSI_X, PSI_Y, PSI2_X, PSI2_Y };
  }
  var _Field2 = class {
    ORDER;
    BITS;
    BYTES;
    isLE;
    ZERO;
    ONE;
    Fp;
    NONRESIDUE;
    mulByB;
    Fp_NONRESIDUE;
    Fp_div2;
    constructor(Fp3, opts = {}) {
      const { NONRESIDUE = BigInt(-1), FP2_NONRESIDUE, Fp2mulByB } = opts;
      const ORDER2 = Fp3.ORDER;
      const FP2_ORDER = ORDER2 * ORDER2;
      this.Fp = Fp3;
      this.ORDER = FP2_ORDER;
      this.BITS = bitLen(FP2_ORDER);
      this.BYTES = Math.ceil(bitLen(FP2_ORDER) / 8);
      this.isLE = Fp3.isLE;
      this.ZERO = this.create({ c0: Fp3.ZERO, c1: Fp3.ZERO });
      this.ONE = this.create({ c0: Fp3.ONE, c1: Fp3.ZERO });
      this.Fp_NONRESIDUE = Fp3.create(NONRESIDUE);
      this.Fp_div2 = Fp3.div(Fp3.ONE, _2n5);
      this.NONRESIDUE = this.create({ c0: FP2_NONRESIDUE[0], c1: FP2_NONRESIDUE[1] });
      this.mulByB = (num) => {
        const { c0, c1 } = Fp2mulByB(num);
        return Object.freeze({ c0, c1 });
      };
      Object.freeze(this);
    }
    fromBigTuple(tuple) {
      if (!Array.isArray(tuple) || tuple.length !== 2)
        throw new Error("invalid Fp2.fromBigTuple");
      const [c0, c1] = tuple;
      if (typeof c0 !== "bigint" || typeof c1 !== "bigint")
        throw new Error("invalid Fp2.fromBigTuple");
      return this.create({ c0, c1 });
    }
    create(num) {
      const { Fp: Fp3 } = this;
      const c0 = Fp3.create(num.c0);
      const c1 = Fp3.create(num.c1);
      return Object.freeze({ c0, c1 });
    }
    isValid(num) {
      if (!isObj(num))
        throw new TypeError("invalid field element: expected object, got " + typeof num);
      const { c0, c1 } = num;
      const { Fp: Fp3 } = this;
      return Fp3.isValid(c0) && Fp3.isValid(c1);
    }
    is0(num) {
      if (!isObj(num))
        return false;
      const { c0, c1 } = num;
      const { Fp: Fp3 } = this;
      return Fp3.is0(c0) && Fp3.is0(c1);
    }
    isValidNot0(num) {
      return !this.is0(num) && this.isValid(num);
    }
    eql({ c0, c1 }, { c0: r0, c1: r1 }) {
      const { Fp: Fp3 } = this;
      return Fp3.eql(c0, r0) && Fp3.eql(c1, r1);
    }
    neg({ c0, c1 }) {
      const { Fp: Fp3 } = this;
      return Object.freeze({ c0: Fp3.neg(c0), c1: Fp3.neg(c1) });
    }
    pow(num, power) {
      return FpPow(this, num, power);
    }
    invertBatch(nums) {
      return FpInvertBatch(this, nums, true);
    }
    // Normalized
    add(f1, f2) {
      const { Fp: Fp3 } = this;
      const { c0, c1 } = f1;
      const { c0: r0, c1: r1 } = f2;
      return Object.freeze({
        c0: Fp3.add(c0, r0),
        c1: Fp3.add(c1, r1)
      });
    }
    sub({ c0, c1 }, { c0: r0, c1: r1 }) {
      const { Fp: Fp3 } = this;
      return Object.freeze({
        c0: Fp3.sub(c0, r0),
        c1: Fp3.sub(c1, r1)
      });
    }
    mul({ c0, c1 }, rhs) {
      const { Fp: Fp3 } = this;
      if (typeof rhs === "bigint")
        return Object.freeze({ c0: Fp3.mul(c0, rhs), c1: Fp3.mul(c1, rhs) });
      const { c0: r0, c1: r1 } = rhs;
      let t1 = Fp3.mul(c0, r0);
      let t2 = Fp3.mul(c1, r1);
      const o0 = Fp3.sub(t1, t2);
      const o1 = Fp3.sub(Fp3.mul(Fp3.add(c0, c1), Fp3.add(r0, r1)), Fp3.add(t1, t2));
      return Object.freeze({ c0: o0, c1: o1 });
    }
    sqr({ c0, c1 }) {
      const { Fp: Fp3 } = this;
      const a = Fp3.add(c0, c1);
      const b = Fp3.sub(c0, c1);
      const c = Fp3.add(c0, c0);
      return Object.freeze({ c0: Fp3.mul(a, b), c1: Fp3.mul(c, c1) });
    }
    // NonNormalized stuff
    addN(a, b) {
      return this.add(a, b);
    }
    subN(a, b) {
      return this.sub(a, b);
    }
    mulN(a, b) {
      return this.mul(a, b);
    }
    sqrN(a) {
      return this.sqr(a);
    }
    // Why inversion for bigint inside Fp instead of Fp2? it is even used in that context?
    div(lhs, rhs) {
      const { Fp: Fp3 } = this;
      return this.mul(lhs, typeof rhs === "bigint" ? Fp3.inv(Fp3.create(rhs)) : this.inv(rhs));
    }
    inv({ c0: a, c1: b }) {
      const { Fp: Fp3 } = this;
      const factor = Fp3.inv(Fp3.create(a * a + b * b));
      return Object.freeze({ c0: Fp3.mul(factor, Fp3.create(a)), c1: Fp3.mul(factor, Fp3.create(-b)) });
    }
    sqrt(num) {
      const { Fp: Fp3 } = this;
      const Fp22 = this;
      const { c0, c1 } = num;
      if (Fp3.is0(c1)) {
        if (FpLegendre(Fp3, c0) === 1)
          return Fp22.create({ c0: Fp3.sqrt(c0), c1: Fp3.ZERO });
        else
          return Fp22.create({ c0: Fp3.ZERO, c1: Fp3.sqrt(Fp3.div(c0, this.Fp_NONRESIDUE)) });
      }
      const a = Fp3.sqrt(Fp3.sub(Fp3.sqr(c0), Fp3.mul(Fp3.sqr(c1), this.Fp_NONRESIDUE)));
      let d = Fp3.mul(Fp3.add(a, c0), this.Fp_div2);
      const legendre = FpLegendre(Fp3, d);
      if (legendre === -1)
        d = Fp3.sub(d, a);
      const a0 = Fp3.sqrt(d);
      const candidateSqrt = Fp22.create({ c0: a0, c1: Fp3.div(Fp3.mul(c1, this.Fp_div2), a0) });
      if (!Fp22.eql(Fp22.sqr(candidateSqrt), num))
        throw new Error("Cannot find square root");
      const x1 = candidateSqrt;
      const x2 = Fp22.neg(x1);
      const { re: re1, im: im1 } = Fp22.reim(x1);
      const { re: re2, im: im2 } = Fp22.reim(x2);
      if (im1 > im2 || im1 === im2 && re1 > re2)
        return x1;
      return x2;
    }
    // Same as sgn0_m_eq_2 in RFC 9380
    isOdd(x) {
      const { re: x0, im: x1 } = this.reim(x);
      const sign_0 = x0 % _2n5;
      const zero_0 = x0 === _0n7;
      const sign_1 = x1 % _2n5;
      return BigInt(sign_0 || zero_0 && sign_1) == _1n7;
    }
    // Bytes util
    fromBytes(b) {
      const { Fp: Fp3 } = this;
      abytes2(b);
      if (b.length !== this.BYTES)
        throw new Error("fromBytes invalid length=" + b.length);
      return this.create({
        c0: Fp3.fromBytes(b.subarray(0, Fp3.BYTES)),
        c1: Fp3.fromBytes(b.subarray(Fp3.BYTES))
      });
    }
    toBytes({ c0, c1 }) {
      return concatBytes2(this.Fp.toBytes(c0), this.Fp.toBytes(c1));
    }
    cmov({ c0, c1 }, { c0: r0, c1: r1 }, c) {
      const { Fp: Fp3 } = this;
      return this.create({
        c0: Fp3.cmov(c0, r0, c),
        c1: Fp3.cmov(c1, r1, c)
      });
    }
    reim({ c0, c1 }) {
      return { re: c0, im: c1 };
    }
    Fp4Square(a, b) {
      const Fp22 = this;
      const a2 = Fp22.sqr(a);
      const b2 = Fp22.sqr(b);
      return {
        first: Fp22.add(Fp22.mulByNonresidue(b2), a2),
        // b² * Nonresidue + a²
        second: Fp22.sub(Fp22.sub(Fp22.sqr(Fp22.add(a, b)), a2), b2)
        // (a + b)² - a² - b²
      };
    }
    // multiply by u + 1
    mulByNonresidue({ c0, c1 }) {
      const { Fp: Fp3, NONRESIDUE: nr } = this;
      if (nr.c0 === Fp3.ONE && nr.c1 === Fp3.ONE) {
        return Object.freeze({ c0: Fp3.sub(c0, c1), c1: Fp3.add(c0, c1) });
      }
      if (nr.c1 === Fp3.ONE) {
        return Object.freeze({
          c0: Fp3.sub(Fp3.mul(c0, nr.c0), c1),
          c1: Fp3.add(c0, Fp3.mul(c1, nr.c0))
        });
      }
      return this.mul({ c0, c1 }, nr);
    }
    frobeniusMap(num, power) {
      const { c0, c1 } = num;
      const { Fp: Fp3 } = this;
      return Object.freeze({ c0, c1: power % 2 === 0 ? c1 : Fp3.neg(c1) });
    }
  };
  var _Field6 = class {
    ORDER;
    BITS;
    BYTES;
    isLE;
    ZERO;
    ONE;
    Fp2;
    constructor(Fp22) {
      this.Fp2 = Fp22;
      this.ORDER = Fp22.Fp.ORDER ** _6n;
      this.BITS = 3 * Fp22.BITS;
      this.BYTES = 3 * Fp22.BYTES;
      this.isLE = Fp22.isLE;
      this.ZERO = this.create({ c0: Fp22.ZERO, c1: Fp22.ZERO, c2: Fp22.ZERO });
      this.ONE = this.create({ c0: Fp22.ONE, c1: Fp22.ZERO, c2: Fp22.ZERO });
      Object.freeze(this);
    }
    // Most callers never touch Frobenius maps, so keep the sextic tables lazy:
    // eagerly deriving them dominates `bls12-381.js` / `bn254.js` import time.
    get FROBENIUS_COEFFICIENTS_1() {
      const frob2 = _FROBENIUS_COEFFICIENTS_6.get(this);
      if (frob2)
        return frob2[0];
      const { Fp2: Fp22 } = this;
      const { Fp: Fp3 } = Fp22;
      const rows = calcFrobeniusCoefficients(Fp22, Fp22.NONRESIDUE, Fp3.ORDER, 6, 2, 3);
      const cache = [Object.freeze(rows[0]), Object.freeze(rows[1])];
      _FROBENIUS_COEFFICIENTS_6.set(this, cache);
      return cache[0];
    }
    get FROBENIUS_COEFFICIENTS_2() {
      const frob2 = _FROBENIUS_COEFFICIENTS_6.get(this);
      if (frob2)
        return frob2[1];
      void this.FROBENIUS_COEFFICIENTS_1;
      return _FROBENIUS_COEFFICIENTS_6.get(this)[1];
    }
    add({ c0, c1, c2 }, { c0: r0, c1: r1, c2: r2 }) {
      const { Fp2: Fp22 } = this;
      return Object.freeze({
        c0: Fp22.add(c0, r0),
        c1: Fp22.add(c1, r1),
        c2: Fp22.add(c2, r2)
      });
    }
    sub({ c0, c1, c2 }, { c0: r0, c1: r1, c2: r2 }) {
      const { Fp2: Fp22 } = this;
      return Object.freeze({
        c0: Fp22.sub(c0, r0),
        c1: Fp22.sub(c1, r1),
        c2: Fp22.sub(c2, r2)
      });
    }
    mul({ c0, c1, c2 }, rhs) {
      const { Fp2: Fp22 } = this;
      if (typeof rhs === "bigint") {
        return Object.freeze({
          c0: Fp22.mul(c0, rhs),
          c1: Fp22.mul(c1, rhs),
          c2: Fp22.mul(c2, rhs)
        });
      }
      const { c0: r0, c1: r1, c2: r2 } = rhs;
      const t0 = Fp22.mul(c0, r0);
      const t1 = Fp22.mul(c1, r1);
      const t2 = Fp22.mul(c2, r2);
      return Object.freeze({
        // t0 + (c1 + c2) * (r1 * r2) - (T1 + T2) * (u + 1)
        c0: Fp22.add(t0, Fp22.mulByNonresidue(Fp22.sub(Fp22.mul(Fp22.add(c1, c2), Fp22.add(r1, r2)), Fp22.add(t1, t2)))),
        // (c0 + c1) * (r0 + r1) - (T0 + T1) + T2 * (u + 1)
        c1: Fp22.add(Fp22.sub(Fp22.mul(Fp22.add(c0, c1), Fp22.add(r0, r1)), Fp22.add(t0, t1)), Fp22.mulByNonresidue(t2)),
        // T1 + (c0 + c2) * (r0 + r2) - T0 + T2
        c2: Fp22.sub(Fp22.add(t1, Fp22.mul(Fp22.add(c0, c2), Fp22.add(r0, r2))), Fp22.add(t0, t2))
      });
    }
    sqr({ c0, c1, c2 }) {
      const { Fp2: Fp22 } = this;
      let t0 = Fp22.sqr(c0);
      let t1 = Fp22.mul(Fp22.mul(c0, c1), _2n5);
      let t3 = Fp22.mul(Fp22.mul(c1, c2), _2n5);
      let t4 = Fp22.sqr(c2);
      return Object.freeze({
        c0: Fp22.add(Fp22.mulByNonresidue(t3), t0),
        // T3 * (u + 1) + T0
        c1: Fp22.add(Fp22.mulByNonresidue(t4), t1),
        // T4 * (u + 1) + T1
        // T1 + (c0 - c1 + c2)² + T3 - T0 - T4
        c2: Fp22.sub(Fp22.sub(Fp22.add(Fp22.add(t1, Fp22.sqr(Fp22.add(Fp22.sub(c0, c1), c2))), t3), t0), t4)
      });
    }
    addN(a, b) {
      return this.add(a, b);
    }
    subN(a, b) {
      return this.sub(a, b);
    }
    mulN(a, b) {
      return this.mul(a, b);
    }
    sqrN(a) {
      return this.sqr(a);
    }
    create(num) {
      const { Fp2: Fp22 } = this;
      const c0 = Fp22.create(num.c0);
      const c1 = Fp22.create(num.c1);
      const c2 = Fp22.create(num.c2);
      return Object.freeze({ c0, c1, c2 });
    }
    isValid(num) {
      if (!isObj(num))
        throw new TypeError("invalid field element: expected object, got " + typeof num);
      const { c0, c1, c2 } = num;
      const { Fp2: Fp22 } = this;
      return Fp22.isValid(c0) && Fp22.isValid(c1) && Fp22.isValid(c2);
    }
    is0(num) {
      if (!isObj(num))
        return false;
      const { c0, c1, c2 } = num;
      const { Fp2: Fp22 } = this;
      return Fp22.is0(c0) && Fp22.is0(c1) && Fp22.is0(c2);
    }
    isValidNot0(num) {
      return !this.is0(num) && this.isValid(num);
    }
    neg({ c0, c1, c2 }) {
      const { Fp2: Fp22 } = this;
      return Object.freeze({ c0: Fp22.neg(c0), c1: Fp22.neg(c1), c2: Fp22.neg(c2) });
    }
    eql({ c0, c1, c2 }, { c0: r0, c1: r1, c2: r2 }) {
      const { Fp2: Fp22 } = this;
      return Fp22.eql(c0, r0) && Fp22.eql(c1, r1) && Fp22.eql(c2, r2);
    }
    sqrt(_) {
      return notImplemented();
    }
    // Do we need division by bigint at all? Should be done via order:
    div(lhs, rhs) {
      const { Fp2: Fp22 } = this;
      const { Fp: Fp3 } = Fp22;
      return this.mul(lhs, typeof rhs === "bigint" ? Fp3.inv(Fp3.create(rhs)) : this.inv(rhs));
    }
    pow(num, power) {
      return FpPow(this, num, power);
    }
    invertBatch(nums) {
      return FpInvertBatch(this, nums, true);
    }
    inv({ c0, c1, c2 }) {
      const { Fp2: Fp22 } = this;
      let t0 = Fp22.sub(Fp22.sqr(c0), Fp22.mulByNonresidue(Fp22.mul(c2, c1)));
      let t1 = Fp22.sub(Fp22.mulByNonresidue(Fp22.sqr(c2)), Fp22.mul(c0, c1));
      let t2 = Fp22.sub(Fp22.sqr(c1), Fp22.mul(c0, c2));
      let t4 = Fp22.inv(Fp22.add(Fp22.mulByNonresidue(Fp22.add(Fp22.mul(c2, t1), Fp22.mul(c1, t2))), Fp22.mul(c0, t0)));
      return Object.freeze({ c0: Fp22.mul(t4, t0), c1: Fp22.mul(t4, t1), c2: Fp22.mul(t4, t2) });
    }
    // Bytes utils
    fromBytes(b) {
      const { Fp2: Fp22 } = this;
      abytes2(b);
      if (b.length !== this.BYTES)
        throw new Error("fromBytes invalid length=" + b.length);
      const B2 = Fp22.BYTES;
      return this.create({
        c0: Fp22.fromBytes(b.subarray(0, B2)),
        c1: Fp22.fromBytes(b.subarray(B2, B2 * 2)),
        c2: Fp22.fromBytes(b.subarray(2 * B2))
      });
    }
    toBytes({ c0, c1, c2 }) {
      const { Fp2: Fp22 } = this;
      return concatBytes2(Fp22.toBytes(c0), Fp22.toBytes(c1), Fp22.toBytes(c2));
    }
    cmov({ c0, c1, c2 }, { c0: r0, c1: r1, c2: r2 }, c) {
      const { Fp2: Fp22 } = this;
      return this.create({
        c0: Fp22.cmov(c0, r0, c),
        c1: Fp22.cmov(c1, r1, c),
        c2: Fp22.cmov(c2, r2, c)
      });
    }
    fromBigSix(tuple) {
      const { Fp2: Fp22 } = this;
      if (!Array.isArray(tuple) || tuple.length !== 6)
        throw new Error("invalid Fp6.fromBigSix");
      for (let i = 0; i < 6; i++)
        if (typeof tuple[i] !== "bigint")
          throw new Error("invalid Fp6.fromBigSix");
      const t = tuple;
      return this.create({
        c0: Fp22.fromBigTuple(t.slice(0, 2)),
        c1: Fp22.fromBigTuple(t.slice(2, 4)),
        c2: Fp22.fromBigTuple(t.slice(4, 6))
      });
    }
    frobeniusMap(num, power) {
      const { c0, c1, c2 } = num;
      if (power % 6 === 0)
        return Object.freeze({ c0, c1, c2 });
      const { Fp2: Fp22 } = this;
      return Object.freeze({
        c0: Fp22.frobeniusMap(c0, power),
        c1: Fp22.mul(Fp22.frobeniusMap(c1, power), this.FROBENIUS_COEFFICIENTS_1[power % 6]),
        c2: Fp22.mul(Fp22.frobeniusMap(c2, power), this.FROBENIUS_COEFFICIENTS_2[power % 6])
      });
    }
    mulByFp2({ c0, c1, c2 }, rhs) {
      const { Fp2: Fp22 } = this;
      return Object.freeze({
        c0: Fp22.mul(c0, rhs),
        c1: Fp22.mul(c1, rhs),
        c2: Fp22.mul(c2, rhs)
      });
    }
    mulByNonresidue({ c0, c1, c2 }) {
      const { Fp2: Fp22 } = this;
      return Object.freeze({ c0: Fp22.mulByNonresidue(c2), c1: c0, c2: c1 });
    }
    // Sparse multiplication
    mul1({ c0, c1, c2 }, b1) {
      const { Fp2: Fp22 } = this;
      return Object.freeze({
        c0: Fp22.mulByNonresidue(Fp22.mul(c2, b1)),
        c1: Fp22.mul(c0, b1),
        c2: Fp22.mul(c1, b1)
      });
    }
    // Sparse multiplication
    mul01({ c0, c1, c2 }, b0, b1) {
      const { Fp2: Fp22 } = this;
      let t0 = Fp22.mul(c0, b0);
      let t1 = Fp22.mul(c1, b1);
      return Object.freeze({
        // ((c1 + c2) * b1 - T1) * (u + 1) + T0
        c0: Fp22.add(Fp22.mulByNonresidue(Fp22.sub(Fp22.mul(Fp22.add(c1, c2), b1), t1)), t0),
        // (b0 + b1) * (c0 + c1) - T0 - T1
        c1: Fp22.sub(Fp22.sub(Fp22.mul(Fp22.add(b0, b1), Fp22.add(c0, c1)), t0), t1),
        // (c0 + c2) * b0 - T0 + T1
        c2: Fp22.add(Fp22.sub(Fp22.mul(Fp22.add(c0, c2), b0), t0), t1)
      });
    }
  };
  var _FROBENIUS_COEFFICIENTS_6 = /* @__PURE__ */ new WeakMap();
  var _Field12 = class {
    ORDER;
    BITS;
    BYTES;
    isLE;
    ZERO;
    ONE;
    Fp6;
    X_LEN;
    finalExponentiate;
    constructor(Fp62, opts) {
      const { X_LEN, Fp12finalExponentiate } = opts;
      const { Fp2: Fp22 } = Fp62;
      const { Fp: Fp3 } = Fp22;
      this.Fp6 = Fp62;
      this.ORDER = Fp3.ORDER ** _12n;
      this.BITS = 2 * Fp62.BITS;
      this.BYTES = 2 * Fp62.BYTES;
      this.isLE = Fp62.isLE;
      this.ZERO = this.create({ c0: Fp62.ZERO, c1: Fp62.ZERO });
      this.ONE = this.create({ c0: Fp62.ONE, c1: Fp62.ZERO });
      this.X_LEN = X_LEN;
      this.finalExponentiate = (num) => {
        const copy2 = ({ c0, c1 }) => Object.freeze({ c0, c1 });
        const copy6 = ({ c0, c1, c2 }) => Object.freeze({ c0: copy2(c0), c1: copy2(c1), c2: copy2(c2) });
        const res = Fp12finalExponentiate(num);
        return Object.freeze({ c0: copy6(res.c0), c1: copy6(res.c1) });
      };
      Object.freeze(this);
    }
    // Keep the degree-12 Frobenius row lazy too; after the first lookup the cached
    // array is reused exactly like the old eager table.
    get FROBENIUS_COEFFICIENTS() {
      const frob2 = _FROBENIUS_COEFFICIENTS_12.get(this);
      if (frob2)
        return frob2;
      const { Fp2: Fp22 } = this.Fp6;
      const { Fp: Fp3 } = Fp22;
      const cache = Object.freeze(calcFrobeniusCoefficients(Fp22, Fp22.NONRESIDUE, Fp3.ORDER, 12, 1, 6)[0]);
      _FROBENIUS_COEFFICIENTS_12.set(this, cache);
      return cache;
    }
    create(num) {
      const { Fp6: Fp62 } = this;
      const c0 = Fp62.create(num.c0);
      const c1 = Fp62.create(num.c1);
      return Object.freeze({ c0, c1 });
    }
    isValid(num) {
      if (!isObj(num))
        throw new TypeError("invalid field element: expected object, got " + typeof num);
      const { c0, c1 } = num;
      const { Fp6: Fp62 } = this;
      return Fp62.isValid(c0) && Fp62.isValid(c1);
    }
    is0(num) {
      if (!isObj(num))
        return false;
      const { c0, c1 } = num;
      const { Fp6: Fp62 } = this;
      return Fp62.is0(c0) && Fp62.is0(c1);
    }
    isValidNot0(num) {
      return !this.is0(num) && this.isValid(num);
    }
    neg({ c0, c1 }) {
      const { Fp6: Fp62 } = this;
      return Object.freeze({ c0: Fp62.neg(c0), c1: Fp62.neg(c1) });
    }
    eql({ c0, c1 }, { c0: r0, c1: r1 }) {
      const { Fp6: Fp62 } = this;
      return Fp62.eql(c0, r0) && Fp62.eql(c1, r1);
    }
    sqrt(_) {
      return notImplemented();
    }
    inv({ c0, c1 }) {
      const { Fp6: Fp62 } = this;
      let t = Fp62.inv(Fp62.sub(Fp62.sqr(c0), Fp62.mulByNonresidue(Fp62.sqr(c1))));
      return Object.freeze({ c0: Fp62.mul(c0, t), c1: Fp62.neg(Fp62.mul(c1, t)) });
    }
    div(lhs, rhs) {
      const { Fp6: Fp62 } = this;
      const { Fp2: Fp22 } = Fp62;
      const { Fp: Fp3 } = Fp22;
      return this.mul(lhs, typeof rhs === "bigint" ? Fp3.inv(Fp3.create(rhs)) : this.inv(rhs));
    }
    pow(num, power) {
      return FpPow(this, num, power);
    }
    invertBatch(nums) {
      return FpInvertBatch(this, nums, true);
    }
    // Normalized
    add({ c0, c1 }, { c0: r0, c1: r1 }) {
      const { Fp6: Fp62 } = this;
      return Object.freeze({
        c0: Fp62.add(c0, r0),
        c1: Fp62.add(c1, r1)
      });
    }
    sub({ c0, c1 }, { c0: r0, c1: r1 }) {
      const { Fp6: Fp62 } = this;
      return Object.freeze({
        c0: Fp62.sub(c0, r0),
        c1: Fp62.sub(c1, r1)
      });
    }
    mul({ c0, c1 }, rhs) {
      const { Fp6: Fp62 } = this;
      if (typeof rhs === "bigint")
        return Object.freeze({ c0: Fp62.mul(c0, rhs), c1: Fp62.mul(c1, rhs) });
      let { c0: r0, c1: r1 } = rhs;
      let t1 = Fp62.mul(c0, r0);
      let t2 = Fp62.mul(c1, r1);
      return Object.freeze({
        c0: Fp62.add(t1, Fp62.mulByNonresidue(t2)),
        // T1 + T2 * v
        // (c0 + c1) * (r0 + r1) - (T1 + T2)
        c1: Fp62.sub(Fp62.mul(Fp62.add(c0, c1), Fp62.add(r0, r1)), Fp62.add(t1, t2))
      });
    }
    sqr({ c0, c1 }) {
      const { Fp6: Fp62 } = this;
      let ab = Fp62.mul(c0, c1);
      return Object.freeze({
        // (c1 * v + c0) * (c0 + c1) - AB - AB * v
        c0: Fp62.sub(Fp62.sub(Fp62.mul(Fp62.add(Fp62.mulByNonresidue(c1), c0), Fp62.add(c0, c1)), ab), Fp62.mulByNonresidue(ab)),
        c1: Fp62.add(ab, ab)
      });
    }
    // NonNormalized stuff
    addN(a, b) {
      return this.add(a, b);
    }
    subN(a, b) {
      return this.sub(a, b);
    }
    mulN(a, b) {
      return this.mul(a, b);
    }
    sqrN(a) {
      return this.sqr(a);
    }
    // Bytes utils
    fromBytes(b) {
      const { Fp6: Fp62 } = this;
      abytes2(b);
      if (b.length !== this.BYTES)
        throw new Error("fromBytes invalid length=" + b.length);
      return this.create({
        c0: Fp62.fromBytes(b.subarray(0, Fp62.BYTES)),
        c1: Fp62.fromBytes(b.subarray(Fp62.BYTES))
      });
    }
    toBytes({ c0, c1 }) {
      const { Fp6: Fp62 } = this;
      return concatBytes2(Fp62.toBytes(c0), Fp62.toBytes(c1));
    }
    cmov({ c0, c1 }, { c0: r0, c1: r1 }, c) {
      const { Fp6: Fp62 } = this;
      return this.create({
        c0: Fp62.cmov(c0, r0, c),
        c1: Fp62.cmov(c1, r1, c)
      });
    }
    // Utils
    // toString() {
    //   return '' + 'Fp12(' + this.c0 + this.c1 + '* w');
    // },
    // fromTuple(c: [Fp6, Fp6]) {
    //   return new Fp12(...c);
    // }
    fromBigTwelve(tuple) {
      const { Fp6: Fp62 } = this;
      if (!Array.isArray(tuple) || tuple.length !== 12)
        throw new Error("invalid Fp12.fromBigTwelve");
      for (let i = 0; i < 12; i++)
        if (typeof tuple[i] !== "bigint")
          throw new Error("invalid Fp12.fromBigTwelve");
      const t = tuple;
      return this.create({
        c0: Fp62.fromBigSix(t.slice(0, 6)),
        c1: Fp62.fromBigSix(t.slice(6, 12))
      });
    }
    // Raises to q**i -th power
    frobeniusMap(lhs, power) {
      const p = power % 12;
      if (p === 0)
        return Object.freeze({ c0: lhs.c0, c1: lhs.c1 });
      if (p === 6)
        return this.conjugate(lhs);
      const { Fp6: Fp62 } = this;
      const { Fp2: Fp22 } = Fp62;
      const { c0, c1, c2 } = Fp62.frobeniusMap(lhs.c1, power);
      const coeff = this.FROBENIUS_COEFFICIENTS[p];
      return Object.freeze({
        c0: Fp62.frobeniusMap(lhs.c0, power),
        c1: Object.freeze({
          c0: Fp22.mul(c0, coeff),
          c1: Fp22.mul(c1, coeff),
          c2: Fp22.mul(c2, coeff)
        })
      });
    }
    mulByFp2({ c0, c1 }, rhs) {
      const { Fp6: Fp62 } = this;
      return Object.freeze({
        c0: Fp62.mulByFp2(c0, rhs),
        c1: Fp62.mulByFp2(c1, rhs)
      });
    }
    conjugate({ c0, c1 }) {
      return Object.freeze({ c0, c1: this.Fp6.neg(c1) });
    }
    // A cyclotomic group is a subgroup of Fp^n defined by
    //   GΦₙ(p) = {α ∈ Fpⁿ : α^Φₙ(p) = 1}
    // The result of any pairing is in a cyclotomic subgroup
    // https://eprint.iacr.org/2009/565.pdf
    // https://eprint.iacr.org/2010/354.pdf
    _cyclotomicSquare({ c0, c1 }) {
      const { Fp6: Fp62 } = this;
      const { Fp2: Fp22 } = Fp62;
      const { c0: c0c0, c1: c0c1, c2: c0c2 } = c0;
      const { c0: c1c0, c1: c1c1, c2: c1c2 } = c1;
      const { first: t3, second: t4 } = Fp22.Fp4Square(c0c0, c1c1);
      const { first: t5, second: t6 } = Fp22.Fp4Square(c1c0, c0c2);
      const { first: t7, second: t8 } = Fp22.Fp4Square(c0c1, c1c2);
      const t9 = Fp22.mulByNonresidue(t8);
      return Object.freeze({
        c0: Object.freeze({
          c0: Fp22.add(Fp22.mul(Fp22.sub(t3, c0c0), _2n5), t3),
          // 2 * (T3 - c0c0)  + T3
          c1: Fp22.add(Fp22.mul(Fp22.sub(t5, c0c1), _2n5), t5),
          // 2 * (T5 - c0c1)  + T5
          c2: Fp22.add(Fp22.mul(Fp22.sub(t7, c0c2), _2n5), t7)
        }),
        // 2 * (T7 - c0c2)  + T7
        c1: Object.freeze({
          c0: Fp22.add(Fp22.mul(Fp22.add(t9, c1c0), _2n5), t9),
          // 2 * (T9 + c1c0) + T9
          c1: Fp22.add(Fp22.mul(Fp22.add(t4, c1c1), _2n5), t4),
          // 2 * (T4 + c1c1) + T4
          c2: Fp22.add(Fp22.mul(Fp22.add(t6, c1c2), _2n5), t6)
        })
      });
    }
    // https://eprint.iacr.org/2009/565.pdf
    _cyclotomicExp(num, n) {
      aInRange("cyclotomic exponent", n, _0n7, _1n7 << BigInt(this.X_LEN));
      if (n === _0n7)
        return this.ONE;
      let z = num;
      for (let i = bitLen(n) - 2; i >= 0; i--) {
        z = this._cyclotomicSquare(z);
        if (bitGet(n, i))
          z = this.mul(z, num);
      }
      return z;
    }
  };
  var _FROBENIUS_COEFFICIENTS_12 = /* @__PURE__ */ new WeakMap();
  function tower12(opts) {
    validateObject(opts, {
      ORDER: "bigint",
      X_LEN: "number",
      FP2_NONRESIDUE: "object",
      Fp2mulByB: "function",
      Fp12finalExponentiate: "function"
    }, { NONRESIDUE: "bigint" });
    asafenumber(opts.X_LEN, "X_LEN");
    if (opts.X_LEN < 1)
      throw new Error("invalid X_LEN");
    const nonresidue = opts.FP2_NONRESIDUE;
    if (!Array.isArray(nonresidue) || nonresidue.length !== 2)
      throw new Error("invalid FP2_NONRESIDUE");
    if (typeof nonresidue[0] !== "bigint" || typeof nonresidue[1] !== "bigint")
      throw new Error("invalid FP2_NONRESIDUE");
    const Fp3 = Field(opts.ORDER);
    const Fp22 = new _Field2(Fp3, opts);
    const Fp62 = new _Field6(Fp22);
    const Fp122 = new _Field12(Fp62, opts);
    return { Fp: Fp3, Fp2: Fp22, Fp6: Fp62, Fp12: Fp122 };
  }

  // node_modules/@noble/curves/bls12-381.js
  /*! noble-curves - MIT License (c) 2022 Paul Miller (paulmillr.com) */
  var _0n8 = BigInt(0);
  var _1n8 = BigInt(1);
  var _2n6 = BigInt(2);
  var _3n6 = BigInt(3);
  var _4n5 = BigInt(4);
  var BLS_X = BigInt("0xd201000000010000");
  var BLS_X_LEN = bitLen(BLS_X);
  var bls12_381_CURVE_G1 = {
    p: BigInt("0x1a0111ea397fe69a4b1ba7b6434bacd764774b84f38512bf6730d2a0f6b0f6241eabfffeb153ffffb9feffffffffaaab"),
    n: BigInt("0x73eda753299d7d483339d80809a1d80553bda402fffe5bfeffffffff00000001"),
    h: BigInt("0x396c8c005555e1568c00aaab0000aaab"),
    a: _0n8,
    b: _4n5,
    Gx: BigInt("0x17f1d3a73197d7942695638c4fa9ac0fc3688c4f9774b905a14e3a3f171bac586c55e83ff97a1aeffb3af00adb22c6bb"),
    Gy: BigInt("0x08b3f481e3aaa0f1a09e30ed741d8ae4fcf5e095d5d00af600db18cb2c04b3edd03cc744a2888ae40caa232946c5e7e1")
  };
  var bls12_381_Fr = Field(bls12_381_CURVE_G1.n, {
    modFromBytes: true
  });
  function bls12FromCompressed(g0, g12, { g2: g22, g3, g4, g5 }) {
    return { c0: { c0: g0, c1: g4, c2: g3 }, c1: { c0: g22, c1: g12, c2: g5 } };
  }
  function bls12Compress({ c0, c1 }) {
    return { g2: c1.c0, g3: c0.c2, g4: c0.c1, g5: c1.c2 };
  }
  function bls12CyclotomicSquareCompressed({ g2: g22, g3, g4, g5 }) {
    const { first: h23c0, second: h23c1 } = Fp2.Fp4Square(g4, g5);
    const { first: h45c0, second: h45c1 } = Fp2.Fp4Square(g22, g3);
    const d2 = Fp2.add(g22, g22);
    const d3 = Fp2.add(g3, g3);
    const d4 = Fp2.add(g4, g4);
    const d5 = Fp2.add(g5, g5);
    return {
      g2: Fp2.add(Fp2.mul(Fp2.mulByNonresidue(h23c1), _3n6), d2),
      g3: Fp2.sub(Fp2.mul(h23c0, _3n6), d3),
      g4: Fp2.sub(Fp2.mul(h45c0, _3n6), d4),
      g5: Fp2.add(Fp2.mul(h45c1, _3n6), d5)
    };
  }
  function bls12RecoverG1Ratio({ g2: g22, g3, g4, g5 }) {
    if (Fp2.is0(g22))
      return { num: Fp2.mul(Fp2.mul(g4, g5), _2n6), den: g3 };
    return {
      num: Fp2.add(Fp2.sub(Fp2.mul(Fp2.sqr(g4), _3n6), Fp2.mul(g3, _2n6)), Fp2.mulByNonresidue(Fp2.sqr(g5))),
      den: Fp2.mul(g22, _4n5)
    };
  }
  function bls12RecoverG0(g12, { g2: g22, g3, g4, g5 }) {
    const g3g4 = Fp2.mul(g3, g4);
    const t = Fp2.add(Fp2.sub(Fp2.mul(Fp2.sub(Fp2.sqr(g12), g3g4), _2n6), g3g4), Fp2.mul(g22, g5));
    return Fp2.add(Fp2.mulByNonresidue(t), Fp2.ONE);
  }
  function bls12CyclotomicExpCompressed(num, squarings) {
    const gs = [];
    let g = bls12Compress(num);
    for (const count2 of squarings) {
      for (let i = 0; i < count2; i++)
        g = bls12CyclotomicSquareCompressed(g);
      gs.push(g);
    }
    const isOne = gs.map(({ g2: g22, g3 }) => Fp2.is0(g22) && Fp2.is0(g3));
    const ratios = gs.map(bls12RecoverG1Ratio);
    const invDens = Fp2.invertBatch(ratios.map(({ den }) => den));
    const elems = gs.map((compressed, i) => {
      if (isOne[i])
        return Fp12.ONE;
      const g12 = Fp2.mul(ratios[i].num, invDens[i]);
      return bls12FromCompressed(bls12RecoverG0(g12, compressed), g12, compressed);
    });
    return { result: Fp12.mul(Fp12.mul(elems[0], elems[1]), elems[2]), last: elems[2] };
  }
  function bls12CyclotomicExpX(num) {
    const { result: result2, last } = bls12CyclotomicExpCompressed(num, [16, 32, 9]);
    let r = result2;
    let s = last;
    for (let i = 0; i < 3; i++)
      s = Fp12._cyclotomicSquare(s);
    r = Fp12.mul(r, s);
    for (let i = 0; i < 2; i++)
      s = Fp12._cyclotomicSquare(s);
    r = Fp12.mul(r, s);
    s = Fp12._cyclotomicSquare(s);
    return Fp12.mul(r, s);
  }
  var { Fp, Fp2, Fp6, Fp12 } = tower12({
    ORDER: bls12_381_CURVE_G1.p,
    X_LEN: BLS_X_LEN,
    // Finite extension field over irreducible polynominal.
    // Fp(u) / (u² - β) where β = -1
    // Public `Fp2.NONRESIDUE` below is the sextic-tower value `(1, 1) = u + 1`;
    // the quadratic non-residue for the base Fp2 construction is still `-1`.
    FP2_NONRESIDUE: [_1n8, _1n8],
    Fp2mulByB: ({ c0, c1 }) => {
      const t0 = Fp.mul(c0, _4n5);
      const t1 = Fp.mul(c1, _4n5);
      return { c0: Fp.sub(t0, t1), c1: Fp.add(t0, t1) };
    },
    Fp12finalExponentiate: (num) => {
      const powMinusX = (num2) => Fp12.conjugate(bls12CyclotomicExpX(num2));
      const t0 = Fp12.div(Fp12.frobeniusMap(num, 6), num);
      const t1 = Fp12.mul(Fp12.frobeniusMap(t0, 2), t0);
      const t2 = powMinusX(t1);
      const t3 = Fp12.mul(Fp12.conjugate(Fp12._cyclotomicSquare(t1)), t2);
      const t4 = powMinusX(t3);
      const t5 = powMinusX(t4);
      const t6 = Fp12.mul(powMinusX(t5), Fp12._cyclotomicSquare(t2));
      const t7 = powMinusX(t6);
      const t2_t5_pow_q2 = Fp12.frobeniusMap(Fp12.mul(t2, t5), 2);
      const t4_t1_pow_q3 = Fp12.frobeniusMap(Fp12.mul(t4, t1), 3);
      const t6_t1c_pow_q1 = Fp12.frobeniusMap(Fp12.mul(t6, Fp12.conjugate(t1)), 1);
      const t7_t3c_t1 = Fp12.mul(Fp12.mul(t7, Fp12.conjugate(t3)), t1);
      return Fp12.mul(Fp12.mul(Fp12.mul(t2_t5_pow_q2, t4_t1_pow_q3), t6_t1c_pow_q1), t7_t3c_t1);
    }
  });
  var frob;
  var getFrob = () => frob || (frob = psiFrobenius(Fp, Fp2, Fp2.div(Fp2.ONE, Fp2.NONRESIDUE)));
  var G2psi = (c, P) => {
    const fn = getFrob().G2psi;
    G2psi = fn;
    return fn(c, P);
  };
  var G2psi2 = (c, P) => {
    const fn = getFrob().G2psi2;
    G2psi2 = fn;
    return fn(c, P);
  };
  var hasher_opts = Object.freeze({
    DST: "BLS_SIG_BLS12381G2_XMD:SHA-256_SSWU_RO_NUL_",
    encodeDST: "BLS_SIG_BLS12381G2_XMD:SHA-256_SSWU_RO_NUL_",
    p: Fp.ORDER,
    m: 2,
    k: 128,
    expand: "xmd",
    hash: sha256
  });
  var bls12_381_CURVE_G2 = {
    p: Fp2.ORDER,
    n: bls12_381_CURVE_G1.n,
    h: BigInt("0x5d543a95414e7f1091d50792876a202cd91de4547085abaa68a205b2e5a7ddfa628f1cb4d9e82ef21537e293a6691ae1616ec6e786f0c70cf1c38e31c7238e5"),
    a: Fp2.ZERO,
    b: Fp2.fromBigTuple([_4n5, _4n5]),
    Gx: Fp2.fromBigTuple([
      BigInt("0x024aa2b2f08f0a91260805272dc51051c6e47ad4fa403b02b4510b647ae3d1770bac0326a805bbefd48056c8c121bdb8"),
      BigInt("0x13e02b6052719f607dacd3a088274f65596bd0d09920b61ab5da61bbdc7f5049334cf11213945d57e5ac7d055d042b7e")
    ]),
    Gy: Fp2.fromBigTuple([
      BigInt("0x0ce5d527727d6e118cc9cdc6da2e351aadfd9baa8cbdd3a76d429a695160d12c923ac9cc3baca289e193548608b82801"),
      BigInt("0x0606c4a02ea734cc32acd2b02bc28b99cb3e287e85a763af267492ab572e99ab3f370d275cec1da1aaa9075ff05f79be")
    ])
  };
  var sortBit = (parts2, p) => {
    for (const part of parts2) {
      if (part !== _0n8)
        return Boolean(part * _2n6 / p);
    }
    return false;
  };
  var fp2 = {
    // Generic tower bytes use `c0 || c1`, but the BLS12-381 G2 point/signature wire encoding uses
    // `c1 || c0`, so keep this local wrapper instead of changing generic field serialization.
    encode({ c0, c1 }) {
      const { BYTES: L } = Fp;
      return concatBytes2(numberToBytesBE(c1, L), numberToBytesBE(c0, L));
    },
    decode(bytes) {
      const { BYTES: L } = Fp;
      return Fp2.create({
        c0: decodeFp(bytes.subarray(L)),
        c1: decodeFp(bytes.subarray(0, L))
      });
    }
  };
  var BaseFp = Fp;
  function decodeFp(bytes) {
    return Fp.fromBytes(bytes);
  }
  var coder = (name, Fp3, b, encode, decode, yparts) => {
    const F = Fp3;
    const enc = encode;
    const dec = decode;
    const W2 = F.BYTES;
    return (allowUncompressed) => ({
      encode(point, compressed = true) {
        if (!compressed && !allowUncompressed)
          throw new Error("invalid signature: expected compressed encoding");
        const infinity = point.is0();
        const { x, y } = point.toAffine();
        const bytes = compressed ? enc(x) : concatBytes2(enc(x), enc(y));
        let sort;
        if (compressed && !infinity)
          sort = sortBit(yparts(y), BaseFp.ORDER);
        return setMask(bytes, { compressed, infinity, sort });
      },
      decode(bytes) {
        const raw = allowUncompressed ? abytes2(bytes, void 0, "point") : abytes2(bytes, W2, "signature");
        const { compressed, infinity, sort, value } = parseMask(raw);
        if (!allowUncompressed && !compressed)
          throw new Error("invalid signature: expected compressed encoding");
        const len = compressed ? W2 : 2 * W2;
        if (value.length !== len)
          throw new Error(`invalid ${name} point: expected ${len} bytes`);
        if (infinity) {
          for (const b2 of value) {
            if (b2)
              throw new Error(`invalid ${name} point: non-canonical zero`);
          }
          return { x: F.ZERO, y: F.ZERO };
        }
        const x = dec(compressed ? value : value.subarray(0, W2));
        let y;
        if (compressed) {
          y = F.sqrt(F.add(F.pow(x, _3n6), b));
          if (!y)
            throw new Error(`invalid ${name} point: compressed`);
          if (sortBit(yparts(y), BaseFp.ORDER) !== sort)
            y = F.neg(y);
        } else {
          y = dec(value.subarray(W2));
        }
        if (!compressed && F.is0(x) && F.is0(y))
          throw new Error(`invalid ${name} point: uncompressed`);
        return { x, y };
      }
    });
  };
  function validateMask({ compressed, infinity, sort }) {
    if (!compressed && !infinity && sort || // 0010_0000 = 0x20
    !compressed && infinity && sort || // 0110_0000 = 0x60
    compressed && infinity && sort)
      throw new Error("invalid encoding flag");
  }
  function parseMask(bytes) {
    bytes = copyBytes(bytes);
    const mask = bytes[0] & 224;
    const compressed = !!(mask >> 7 & 1);
    const infinity = !!(mask >> 6 & 1);
    const sort = !!(mask >> 5 & 1);
    validateMask({ compressed, infinity, sort });
    bytes[0] &= 31;
    return { compressed, infinity, sort, value: bytes };
  }
  function setMask(bytes, mask) {
    if (bytes[0] & 224)
      throw new Error("setMask: non-empty mask");
    validateMask({ compressed: !!mask.compressed, infinity: !!mask.infinity, sort: !!mask.sort });
    if (mask.compressed)
      bytes[0] |= 128;
    if (mask.infinity)
      bytes[0] |= 64;
    if (mask.sort)
      bytes[0] |= 32;
    return bytes;
  }
  var g1coder = coder("G1", Fp, Fp.create(bls12_381_CURVE_G1.b), (x) => numberToBytesBE(x, Fp.BYTES), decodeFp, (y) => [y]);
  var g1 = { point: g1coder(true), sig: g1coder(false) };
  var signatureG1ToBytes = (point) => {
    point.assertValidity();
    return g1.sig.encode(point);
  };
  function signatureG1FromBytes(bytes) {
    const Point = bls12_381.G1.Point;
    const point = Point.fromAffine(g1.sig.decode(bytes));
    point.assertValidity();
    return point;
  }
  var g2coder = coder("G2", Fp2, bls12_381_CURVE_G2.b, fp2.encode, fp2.decode, (y) => [
    y.c1,
    y.c0
  ]);
  var g2 = { point: g2coder(true), sig: g2coder(false) };
  var signatureG2ToBytes = (point) => {
    point.assertValidity();
    return g2.sig.encode(point);
  };
  function signatureG2FromBytes(bytes) {
    const Point = bls12_381.G2.Point;
    const point = Point.fromAffine(g2.sig.decode(bytes));
    point.assertValidity();
    return point;
  }
  var signatureCoders = {
    ShortSignature: {
      fromBytes(bytes) {
        return signatureG1FromBytes(abytes2(bytes));
      },
      fromHex(hex) {
        return signatureG1FromBytes(hexToBytes2(hex));
      },
      toBytes(point) {
        return signatureG1ToBytes(point);
      },
      // Historical alias: BLS signatures have a single compressed byte format here.
      toRawBytes(point) {
        return signatureG1ToBytes(point);
      },
      toHex(point) {
        return bytesToHex2(signatureG1ToBytes(point));
      }
    },
    LongSignature: {
      fromBytes(bytes) {
        return signatureG2FromBytes(abytes2(bytes));
      },
      fromHex(hex) {
        return signatureG2FromBytes(hexToBytes2(hex));
      },
      toBytes(point) {
        return signatureG2ToBytes(point);
      },
      // Historical alias: BLS signatures have a single compressed byte format here.
      toRawBytes(point) {
        return signatureG2ToBytes(point);
      },
      toHex(point) {
        return bytesToHex2(signatureG2ToBytes(point));
      }
    }
  };
  var fields = {
    Fp,
    Fp2,
    Fp6,
    Fp12,
    Fr: bls12_381_Fr
  };
  var G1_Point = weierstrass(bls12_381_CURVE_G1, {
    // Public point APIs still accept infinity, even though the Zcash proof
    // encoding rules cited above only define nonzero point encodings.
    allowInfinityPoint: true,
    Fn: bls12_381_Fr,
    fromBytes: g1.point.decode,
    toBytes: (_c, point, isComp) => g1.point.encode(point, isComp),
    // Checks is the point resides in prime-order subgroup.
    // point.isTorsionFree() should return true for valid points
    // It returns false for shitty points.
    // https://eprint.iacr.org/2021/1130.pdf
    isTorsionFree: (c, point) => {
      const beta = BigInt("0x5f19672fdf76ce51ba69c6076a0f77eaddb3a93be6f89688de17d813620a00022e01fffffffefffe");
      const phi = new c(Fp.mul(point.X, beta), point.Y, point.Z);
      const xP = point.multiplyUnsafe(BLS_X).negate();
      const u2P = xP.multiplyUnsafe(BLS_X);
      return u2P.equals(phi);
    },
    // Clear cofactor of G1
    // https://eprint.iacr.org/2019/403
    clearCofactor: (_c, point) => {
      return point.multiplyUnsafe(BLS_X).add(point);
    }
  });
  var G2_Point = weierstrass(bls12_381_CURVE_G2, {
    Fp: Fp2,
    // Public point APIs still accept infinity, even though the Zcash proof
    // encoding rules cited above only define nonzero point encodings.
    allowInfinityPoint: true,
    Fn: bls12_381_Fr,
    fromBytes: g2.point.decode,
    toBytes: (_c, point, isComp) => g2.point.encode(point, isComp),
    // https://eprint.iacr.org/2021/1130.pdf
    // Older version: https://eprint.iacr.org/2019/814.pdf
    isTorsionFree: (c, P) => {
      return P.multiplyUnsafe(BLS_X).negate().equals(G2psi(c, P));
    },
    // clear_cofactor_bls12381_g2 from RFC 9380.
    // https://eprint.iacr.org/2017/419.pdf
    // prettier-ignore
    clearCofactor: (c, P) => {
      const x = BLS_X;
      let t1 = P.multiplyUnsafe(x).negate();
      let t2 = G2psi(c, P);
      let t3 = P.double();
      t3 = G2psi2(c, t3);
      t3 = t3.subtract(t2);
      t2 = t1.add(t2);
      t2 = t2.multiplyUnsafe(x).negate();
      t3 = t3.add(t2);
      t3 = t3.subtract(t1);
      const Q = t3.subtract(P);
      return Q;
    }
  });
  var bls12_hasher_opts = {
    mapToG1,
    mapToG2,
    hasherOpts: hasher_opts,
    // RFC 9380 Appendix J defines distinct G1/G2 RO and NU suite IDs, and
    // draft-irtf-cfrg-bls-signature-06 §4.2.1 gives separate G1/G2 `_NUL_` DSTs.
    // Keep G1 encode-to-curve on the G1 domain instead of inheriting G2's `encodeDST`.
    hasherOptsG1: {
      ...hasher_opts,
      m: 1,
      DST: "BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_",
      encodeDST: "BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_"
    },
    hasherOptsG2: { ...hasher_opts }
  };
  var bls12_params = {
    ateLoopSize: BLS_X,
    // The BLS parameter x for BLS12-381
    xNegative: true,
    twistType: "multiplicative",
    randomBytes: randomBytes2
  };
  var bls12_381 = bls(fields, G1_Point, G2_Point, bls12_params, bls12_hasher_opts, signatureCoders);
  var isogenyMapG2 = isogenyMap(Fp2, [
    // xNum
    [
      [
        "0x5c759507e8e333ebb5b7a9a47d7ed8532c52d39fd3a042a88b58423c50ae15d5c2638e343d9c71c6238aaaaaaaa97d6",
        "0x5c759507e8e333ebb5b7a9a47d7ed8532c52d39fd3a042a88b58423c50ae15d5c2638e343d9c71c6238aaaaaaaa97d6"
      ],
      [
        "0x0",
        "0x11560bf17baa99bc32126fced787c88f984f87adf7ae0c7f9a208c6b4f20a4181472aaa9cb8d555526a9ffffffffc71a"
      ],
      [
        "0x11560bf17baa99bc32126fced787c88f984f87adf7ae0c7f9a208c6b4f20a4181472aaa9cb8d555526a9ffffffffc71e",
        "0x8ab05f8bdd54cde190937e76bc3e447cc27c3d6fbd7063fcd104635a790520c0a395554e5c6aaaa9354ffffffffe38d"
      ],
      [
        "0x171d6541fa38ccfaed6dea691f5fb614cb14b4e7f4e810aa22d6108f142b85757098e38d0f671c7188e2aaaaaaaa5ed1",
        "0x0"
      ]
    ],
    // xDen
    [
      [
        "0x0",
        "0x1a0111ea397fe69a4b1ba7b6434bacd764774b84f38512bf6730d2a0f6b0f6241eabfffeb153ffffb9feffffffffaa63"
      ],
      [
        "0xc",
        "0x1a0111ea397fe69a4b1ba7b6434bacd764774b84f38512bf6730d2a0f6b0f6241eabfffeb153ffffb9feffffffffaa9f"
      ],
      ["0x1", "0x0"]
      // LAST 1
    ],
    // yNum
    [
      [
        "0x1530477c7ab4113b59a4c18b076d11930f7da5d4a07f649bf54439d87d27e500fc8c25ebf8c92f6812cfc71c71c6d706",
        "0x1530477c7ab4113b59a4c18b076d11930f7da5d4a07f649bf54439d87d27e500fc8c25ebf8c92f6812cfc71c71c6d706"
      ],
      [
        "0x0",
        "0x5c759507e8e333ebb5b7a9a47d7ed8532c52d39fd3a042a88b58423c50ae15d5c2638e343d9c71c6238aaaaaaaa97be"
      ],
      [
        "0x11560bf17baa99bc32126fced787c88f984f87adf7ae0c7f9a208c6b4f20a4181472aaa9cb8d555526a9ffffffffc71c",
        "0x8ab05f8bdd54cde190937e76bc3e447cc27c3d6fbd7063fcd104635a790520c0a395554e5c6aaaa9354ffffffffe38f"
      ],
      [
        "0x124c9ad43b6cf79bfbf7043de3811ad0761b0f37a1e26286b0e977c69aa274524e79097a56dc4bd9e1b371c71c718b10",
        "0x0"
      ]
    ],
    // yDen
    [
      [
        "0x1a0111ea397fe69a4b1ba7b6434bacd764774b84f38512bf6730d2a0f6b0f6241eabfffeb153ffffb9feffffffffa8fb",
        "0x1a0111ea397fe69a4b1ba7b6434bacd764774b84f38512bf6730d2a0f6b0f6241eabfffeb153ffffb9feffffffffa8fb"
      ],
      [
        "0x0",
        "0x1a0111ea397fe69a4b1ba7b6434bacd764774b84f38512bf6730d2a0f6b0f6241eabfffeb153ffffb9feffffffffa9d3"
      ],
      [
        "0x12",
        "0x1a0111ea397fe69a4b1ba7b6434bacd764774b84f38512bf6730d2a0f6b0f6241eabfffeb153ffffb9feffffffffaa99"
      ],
      ["0x1", "0x0"]
      // LAST 1
    ]
  ].map((i) => i.map((pair) => Fp2.fromBigTuple(pair.map(BigInt)))));
  var isogenyMapG1 = isogenyMap(Fp, [
    // xNum
    [
      "0x11a05f2b1e833340b809101dd99815856b303e88a2d7005ff2627b56cdb4e2c85610c2d5f2e62d6eaeac1662734649b7",
      "0x17294ed3e943ab2f0588bab22147a81c7c17e75b2f6a8417f565e33c70d1e86b4838f2a6f318c356e834eef1b3cb83bb",
      "0xd54005db97678ec1d1048c5d10a9a1bce032473295983e56878e501ec68e25c958c3e3d2a09729fe0179f9dac9edcb0",
      "0x1778e7166fcc6db74e0609d307e55412d7f5e4656a8dbf25f1b33289f1b330835336e25ce3107193c5b388641d9b6861",
      "0xe99726a3199f4436642b4b3e4118e5499db995a1257fb3f086eeb65982fac18985a286f301e77c451154ce9ac8895d9",
      "0x1630c3250d7313ff01d1201bf7a74ab5db3cb17dd952799b9ed3ab9097e68f90a0870d2dcae73d19cd13c1c66f652983",
      "0xd6ed6553fe44d296a3726c38ae652bfb11586264f0f8ce19008e218f9c86b2a8da25128c1052ecaddd7f225a139ed84",
      "0x17b81e7701abdbe2e8743884d1117e53356de5ab275b4db1a682c62ef0f2753339b7c8f8c8f475af9ccb5618e3f0c88e",
      "0x80d3cf1f9a78fc47b90b33563be990dc43b756ce79f5574a2c596c928c5d1de4fa295f296b74e956d71986a8497e317",
      "0x169b1f8e1bcfa7c42e0c37515d138f22dd2ecb803a0c5c99676314baf4bb1b7fa3190b2edc0327797f241067be390c9e",
      "0x10321da079ce07e272d8ec09d2565b0dfa7dccdde6787f96d50af36003b14866f69b771f8c285decca67df3f1605fb7b",
      "0x6e08c248e260e70bd1e962381edee3d31d79d7e22c837bc23c0bf1bc24c6b68c24b1b80b64d391fa9c8ba2e8ba2d229"
    ],
    // xDen
    [
      "0x8ca8d548cff19ae18b2e62f4bd3fa6f01d5ef4ba35b48ba9c9588617fc8ac62b558d681be343df8993cf9fa40d21b1c",
      "0x12561a5deb559c4348b4711298e536367041e8ca0cf0800c0126c2588c48bf5713daa8846cb026e9e5c8276ec82b3bff",
      "0xb2962fe57a3225e8137e629bff2991f6f89416f5a718cd1fca64e00b11aceacd6a3d0967c94fedcfcc239ba5cb83e19",
      "0x3425581a58ae2fec83aafef7c40eb545b08243f16b1655154cca8abc28d6fd04976d5243eecf5c4130de8938dc62cd8",
      "0x13a8e162022914a80a6f1d5f43e7a07dffdfc759a12062bb8d6b44e833b306da9bd29ba81f35781d539d395b3532a21e",
      "0xe7355f8e4e667b955390f7f0506c6e9395735e9ce9cad4d0a43bcef24b8982f7400d24bc4228f11c02df9a29f6304a5",
      "0x772caacf16936190f3e0c63e0596721570f5799af53a1894e2e073062aede9cea73b3538f0de06cec2574496ee84a3a",
      "0x14a7ac2a9d64a8b230b3f5b074cf01996e7f63c21bca68a81996e1cdf9822c580fa5b9489d11e2d311f7d99bbdcc5a5e",
      "0xa10ecf6ada54f825e920b3dafc7a3cce07f8d1d7161366b74100da67f39883503826692abba43704776ec3a79a1d641",
      "0x95fc13ab9e92ad4476d6e3eb3a56680f682b4ee96f7d03776df533978f31c1593174e4b4b7865002d6384d168ecdd0a",
      "0x000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000001"
      // LAST 1
    ],
    // yNum
    [
      "0x90d97c81ba24ee0259d1f094980dcfa11ad138e48a869522b52af6c956543d3cd0c7aee9b3ba3c2be9845719707bb33",
      "0x134996a104ee5811d51036d776fb46831223e96c254f383d0f906343eb67ad34d6c56711962fa8bfe097e75a2e41c696",
      "0xcc786baa966e66f4a384c86a3b49942552e2d658a31ce2c344be4b91400da7d26d521628b00523b8dfe240c72de1f6",
      "0x1f86376e8981c217898751ad8746757d42aa7b90eeb791c09e4a3ec03251cf9de405aba9ec61deca6355c77b0e5f4cb",
      "0x8cc03fdefe0ff135caf4fe2a21529c4195536fbe3ce50b879833fd221351adc2ee7f8dc099040a841b6daecf2e8fedb",
      "0x16603fca40634b6a2211e11db8f0a6a074a7d0d4afadb7bd76505c3d3ad5544e203f6326c95a807299b23ab13633a5f0",
      "0x4ab0b9bcfac1bbcb2c977d027796b3ce75bb8ca2be184cb5231413c4d634f3747a87ac2460f415ec961f8855fe9d6f2",
      "0x987c8d5333ab86fde9926bd2ca6c674170a05bfe3bdd81ffd038da6c26c842642f64550fedfe935a15e4ca31870fb29",
      "0x9fc4018bd96684be88c9e221e4da1bb8f3abd16679dc26c1e8b6e6a1f20cabe69d65201c78607a360370e577bdba587",
      "0xe1bba7a1186bdb5223abde7ada14a23c42a0ca7915af6fe06985e7ed1e4d43b9b3f7055dd4eba6f2bafaaebca731c30",
      "0x19713e47937cd1be0dfd0b8f1d43fb93cd2fcbcb6caf493fd1183e416389e61031bf3a5cce3fbafce813711ad011c132",
      "0x18b46a908f36f6deb918c143fed2edcc523559b8aaf0c2462e6bfe7f911f643249d9cdf41b44d606ce07c8a4d0074d8e",
      "0xb182cac101b9399d155096004f53f447aa7b12a3426b08ec02710e807b4633f06c851c1919211f20d4c04f00b971ef8",
      "0x245a394ad1eca9b72fc00ae7be315dc757b3b080d4c158013e6632d3c40659cc6cf90ad1c232a6442d9d3f5db980133",
      "0x5c129645e44cf1102a159f748c4a3fc5e673d81d7e86568d9ab0f5d396a7ce46ba1049b6579afb7866b1e715475224b",
      "0x15e6be4e990f03ce4ea50b3b42df2eb5cb181d8f84965a3957add4fa95af01b2b665027efec01c7704b456be69c8b604"
    ],
    // yDen
    [
      "0x16112c4c3a9c98b252181140fad0eae9601a6de578980be6eec3232b5be72e7a07f3688ef60c206d01479253b03663c1",
      "0x1962d75c2381201e1a0cbd6c43c348b885c84ff731c4d59ca4a10356f453e01f78a4260763529e3532f6102c2e49a03d",
      "0x58df3306640da276faaae7d6e8eb15778c4855551ae7f310c35a5dd279cd2eca6757cd636f96f891e2538b53dbf67f2",
      "0x16b7d288798e5395f20d23bf89edb4d1d115c5dbddbcd30e123da489e726af41727364f2c28297ada8d26d98445f5416",
      "0xbe0e079545f43e4b00cc912f8228ddcc6d19c9f0f69bbb0542eda0fc9dec916a20b15dc0fd2ededda39142311a5001d",
      "0x8d9e5297186db2d9fb266eaac783182b70152c65550d881c5ecd87b6f0f5a6449f38db9dfa9cce202c6477faaf9b7ac",
      "0x166007c08a99db2fc3ba8734ace9824b5eecfdfa8d0cf8ef5dd365bc400a0051d5fa9c01a58b1fb93d1a1399126a775c",
      "0x16a3ef08be3ea7ea03bcddfabba6ff6ee5a4375efa1f4fd7feb34fd206357132b920f5b00801dee460ee415a15812ed9",
      "0x1866c8ed336c61231a1be54fd1d74cc4f9fb0ce4c6af5920abc5750c4bf39b4852cfe2f7bb9248836b233d9d55535d4a",
      "0x167a55cda70a6e1cea820597d94a84903216f763e13d87bb5308592e7ea7d4fbc7385ea3d529b35e346ef48bb8913f55",
      "0x4d2f259eea405bd48f010a01ad2911d9c6dd039bb61a6290e591b36e636a5c871a5c29f4f83060400f8b49cba8f6aa8",
      "0xaccbb67481d033ff5852c1e48c50c477f94ff8aefce42d28c0f9a88cea7913516f968986f7ebbea9684b529e2561092",
      "0xad6b9514c767fe3c3613144b45f1496543346d98adf02267d5ceef9a00d9b8693000763e3b90ac11e99b138573345cc",
      "0x2660400eb2e4f3b628bdd0d53cd76f2bf565b94e72927c1cb748df27942480e420517bd8714cc80d1fadc1326ed06f7",
      "0xe0fa1d816ddc03e6b24255e0d7819c171c40f65e273b853324efcd6356caa205ca2f570f13497804415473a1d634b8f",
      "0x000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000001"
      // LAST 1
    ]
  ].map((i) => i.map((j) => BigInt(j))));
  var G1_SWU;
  var G2_SWU;
  var getG1_SWU = () => G1_SWU || (G1_SWU = mapToCurveSimpleSWU(Fp, {
    A: Fp.create(BigInt("0x144698a3b8e9433d693a02c96d4982b0ea985383ee66a8d8e8981aefd881ac98936f8da0e0f97f5cf428082d584c1d")),
    B: Fp.create(BigInt("0x12e2908d11688030018b12e8753eee3b2016c1f0f24f4070a0b9c14fcef35ef55a23215a316ceaa5d1cc48e98e172be0")),
    Z: Fp.create(BigInt(11))
  }));
  var getG2_SWU = () => G2_SWU || (G2_SWU = mapToCurveSimpleSWU(Fp2, {
    // SWU map for the RFC 9380 §8.8.2 pre-isogeny G2 curve E':
    // y² = x³ + 240i * x + 1012 + 1012i
    A: Fp2.create({ c0: Fp.create(_0n8), c1: Fp.create(BigInt(240)) }),
    // A' = 240 * I
    B: Fp2.create({ c0: Fp.create(BigInt(1012)), c1: Fp.create(BigInt(1012)) }),
    // B' = 1012 * (1 + I)
    Z: Fp2.create({ c0: Fp.create(BigInt(-2)), c1: Fp.create(BigInt(-1)) })
    // Z: -(2 + I)
  }));
  function mapToG1(scalars) {
    const { x, y } = getG1_SWU()(Fp.create(scalars[0]));
    return isogenyMapG1(x, y);
  }
  function mapToG2(scalars) {
    const { x, y } = getG2_SWU()(Fp2.fromBigTuple(scalars));
    return isogenyMapG2(x, y);
  }

  // src/ceremony/quicknet.js
  var quicknet = {
    publicKey: "83cf0f2896adee7eb8b5f01fcad3912212c437e0073e911fb90022d3e760183c8c4b450b6a0a6c3ac6a5776a2d1064510d1fec758c921cc22b0e17e63aaf4bcb5ed66304de9cf809bd274ca73bab4af5a6e9c76a4bc09e76eae8991ef5ece45a",
    genesis: 1692803367,
    period: 3
  };
  var roundTime = (round3, chain2 = quicknet) => chain2.genesis + (round3 - 1) * chain2.period;

  // src/ceremony/bls.js
  var { shortSignatures } = bls12_381;
  var TAG = "BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_";
  function isSignedByChain(round3, signature, chain2 = quicknet) {
    const message = shortSignatures.hash(messageOf(round3), TAG);
    try {
      return shortSignatures.verify(fromHex(signature), message, keyOf(chain2));
    } catch {
      return false;
    }
  }
  var keys = /* @__PURE__ */ new Map();
  function keyOf({ publicKey }) {
    if (!keys.has(publicKey))
      keys.set(publicKey, bls12_381.G2.Point.fromBytes(fromHex(publicKey)));
    return keys.get(publicKey);
  }
  function messageOf(round3) {
    const bytes = new Uint8Array(8);
    new DataView(bytes.buffer).setBigUint64(0, BigInt(round3));
    return sha2562(bytes);
  }

  // src/draw/bits.js
  var makeBits = (size) => new Int32Array(Math.ceil(size / 32));
  var has2 = (bits, item) => bits[item >> 5] >>> (item & 31) & 1;
  var add = (bits, item) => {
    bits[item >> 5] |= 1 << (item & 31);
  };
  var remove = (bits, item) => {
    bits[item >> 5] &= ~(1 << (item & 31));
  };
  var isEmpty = (bits) => bits.every((word) => word === 0);
  function intersects(a, b) {
    for (let i = 0; i < a.length; i++) {
      if ((a[i] & b[i]) !== 0)
        return true;
    }
    return false;
  }
  function keepOnly(bits, others) {
    for (let i = 0; i < bits.length; i++)
      bits[i] &= others[i];
  }
  function removeAll(bits, others) {
    for (let i = 0; i < bits.length; i++)
      bits[i] &= ~others[i];
  }
  function addAll(bits, others) {
    for (let i = 0; i < bits.length; i++)
      bits[i] |= others[i];
  }
  function count(bits) {
    let sum = 0;
    for (let i = 0; i < bits.length; i++)
      sum += ones(bits[i]);
    return sum;
  }
  function select(bits, index) {
    for (let i = 0; ; i++) {
      const here = ones(bits[i]);
      if (index < here)
        return 32 * i + selectInWord(bits[i], index);
      index -= here;
    }
  }
  function firstOtherThan(bits, not) {
    for (let i = 0; i < bits.length; i++) {
      const word = i === not >> 5 ? bits[i] & ~(1 << (not & 31)) : bits[i];
      if (word !== 0)
        return 32 * i + lowest(word);
    }
    return -1;
  }
  var first = (bits) => firstOtherThan(bits, -1);
  function each(bits, take) {
    for (let i = 0; i < bits.length; i++) {
      for (let word = bits[i]; word !== 0; word &= word - 1)
        take(32 * i + lowest(word));
    }
  }
  function toList(bits) {
    const list2 = [];
    each(bits, (item) => list2.push(item));
    return list2;
  }
  var lowest = (word) => 31 - Math.clz32(word & -word);
  function selectInWord(word, index) {
    for (; index > 0; index--)
      word &= word - 1;
    return lowest(word);
  }
  function ones(word) {
    word -= word >>> 1 & 1431655765;
    word = (word & 858993459) + (word >>> 2 & 858993459);
    return Math.imul(word + (word >>> 4) & 252645135, 16843009) >>> 24;
  }
  function selectWithout(bits, index, one, other) {
    for (let i = 0; ; i++) {
      let word = bits[i];
      if (one >> 5 === i)
        word &= ~(1 << (one & 31));
      if (other >> 5 === i)
        word &= ~(1 << (other & 31));
      const here = ones(word);
      if (index < here)
        return 32 * i + selectInWord(word, index);
      index -= here;
    }
  }

  // src/draw/components.js
  function components(seats2, mechanism2, parties) {
    const sets = new Sets(seats2.length);
    const byOwner = /* @__PURE__ */ new Map();
    seats2.forEach(({ owner }, seat) => byOwner.has(owner) ? byOwner.get(owner).push(seat) : byOwner.set(owner, [seat]));
    const blocks = /* @__PURE__ */ new Map();
    for (const [owner, mine] of byOwner)
      blocks.set(owner, joinInOneReview(mine, seats2, sets, mechanism2.distinctRegions === null ? null : parties));
    if (mechanism2.noMutualReviews !== null)
      joinMutual(blocks, sets, parties.present.length);
    return sets.all();
  }
  function joinInOneReview(mine, seats2, sets, parties) {
    if (mine.length === 1)
      return [{ seat: mine[0], reach: seats2[mine[0]].pots.reach() }];
    const reaches = mine.map((seat) => seats2[seat].pots.reach());
    const regions = [];
    const regionsOf = (i) => regions[i] ??= parties.regionsAmong(reaches[i]);
    for (let i = 0; i < mine.length; i++) {
      for (let j = i + 1; j < mine.length; j++) {
        if (!sets.areJoined(mine[i], mine[j]) && (intersects(reaches[i], reaches[j]) || parties !== null && intersects(regionsOf(i), regionsOf(j))))
          sets.join(mine[i], mine[j]);
      }
    }
    const blocks = /* @__PURE__ */ new Map();
    mine.forEach((seat, i) => {
      const leader = sets.leaderOf(seat);
      if (blocks.has(leader))
        addAll(blocks.get(leader), reaches[i]);
      else
        blocks.set(leader, reaches[i]);
    });
    return [...blocks].map(([seat, reach]) => ({ seat, reach }));
  }
  function joinMutual(blocks, sets, words2) {
    const owners = new Int32Array(words2);
    for (const owner of blocks.keys())
      add(owners, owner);
    for (const [owner, mine] of blocks) {
      for (const { seat, reach } of mine) {
        const others = owners.slice();
        keepOnly(others, reach);
        each(others, (other) => {
          if (other < owner)
            return;
          for (const theirs of blocks.get(other)) {
            if (has2(theirs.reach, owner) === 1)
              sets.join(seat, theirs.seat);
          }
        });
      }
    }
  }
  var Sets = class {
    #leader;
    constructor(count2) {
      this.#leader = Int32Array.from({ length: count2 }, (_, number) => number);
    }
    areJoined(x, y) {
      return this.leaderOf(x) === this.leaderOf(y);
    }
    join(x, y) {
      const a = this.leaderOf(x);
      const b = this.leaderOf(y);
      if (a < b)
        this.#leader[b] = a;
      else
        this.#leader[a] = b;
    }
    leaderOf(number) {
      while (this.#leader[number] !== number) {
        this.#leader[number] = this.#leader[this.#leader[number]];
        number = this.#leader[number];
      }
      return number;
    }
    all() {
      const sets = /* @__PURE__ */ new Map();
      for (let number = 0; number < this.#leader.length; number++) {
        const leader = this.leaderOf(number);
        if (!sets.has(leader))
          sets.set(leader, []);
        sets.get(leader).push(number);
      }
      return [...sets.values()];
    }
  };

  // src/draw/exact.js
  var NoValidDrawing = class extends Error {
    constructor(message, { seat = null } = {}) {
      super(message);
      this.seat = seat;
    }
  };
  function drawExactly(seats2, world, load, lots, watch = {}) {
    for (const { owner, seat, pots } of seats2) {
      if (pots.isEmpty)
        throw new NoValidDrawing("a pot is empty", { seat: { owner, seat } });
    }
    const drawing = new Drawing(seats2, world, load, lots, watch);
    const sets = components(seats2, world.mechanism, world.parties);
    try {
      for (let next = 0; next < sets.length; ) {
        if (!drawing.drawComponent(sets[next])) {
          watch.voided?.(sets[next]);
        } else if (drawing.breaksLoad(++next === sets.length)) {
          drawing.takeBackAll();
          watch.voided?.(null);
          next = 0;
        } else {
          watch.finished?.(sets[next - 1]);
        }
      }
      return drawing.results();
    } finally {
      drawing.takeBackAll();
    }
  }
  var Drawing = class {
    #seats;
    #force;
    #parties;
    #mechanism;
    #load;
    #lots;
    #watch;
    #principal;
    #additional;
    // What was drawn, in turn: a void takes back from the end.
    #drawn = [];
    #tooMany = 0;
    #tooFew = 0;
    constructor(seats2, { parties, force, mechanism: mechanism2 }, load, lots, watch) {
      this.#seats = seats2;
      this.#force = force;
      this.#parties = parties;
      this.#mechanism = mechanism2;
      this.#load = { min: load.min, max: load.max ?? Infinity };
      this.#lots = lots;
      this.#watch = watch;
      this.#principal = new Int32Array(seats2.length).fill(-1);
      this.#additional = new Int32Array(seats2.length).fill(-1);
      for (let state = 0; state < force.load.length; state++) {
        this.#tooMany += force.load[state] > this.#load.max ? 1 : 0;
        this.#tooFew += parties.isPresent(state) && force.load[state] < this.#load.min ? 1 : 0;
      }
    }
    /** Whether the component was drawn; else it is void and nothing of it stands. */
    drawComponent(seats2) {
      const before = this.#drawn.length;
      for (const seat of seats2) {
        if (!this.#drawSeat(seat)) {
          this.#takeBackTo(before);
          return false;
        }
      }
      return true;
    }
    breaksLoad(allDrawn) {
      return this.#tooMany > 0 || allDrawn && this.#tooFew > 0;
    }
    takeBackAll() {
      this.#takeBackTo(0);
    }
    results() {
      return this.#seats.map((_, seat) => ({ principal: this.#principal[seat], additional: this.#additional[seat] }));
    }
    #drawSeat(seat) {
      const { owner, pots } = this.#seats[seat];
      this.#additional[seat] = -1;
      let principal = pots.kept;
      if (principal === void 0) {
        const number2 = this.#lots.below(pots.size);
        principal = pots.principalAt(number2);
        this.#watch.lot?.({ seat, kind: "principal", pot: () => pots.principals(), below: pots.size, number: number2, drawn: principal });
        if (this.#clashes(owner, principal))
          return false;
        this.#put(owner, principal);
      }
      this.#principal[seat] = principal;
      const missing2 = pots.missing(principal);
      if (missing2 === 0)
        return true;
      const pot = pots.additionals(missing2);
      const below = count(pot);
      const number = this.#lots.below(below);
      const additional = select(pot, number);
      this.#watch.lot?.({ seat, kind: "additional", pot: () => pot, below, number, drawn: additional });
      if (this.#clashes(owner, additional))
        return false;
      this.#put(owner, additional);
      this.#additional[seat] = additional;
      return true;
    }
    /** Whether this State, just drawn, breaks a rule with those that already review or are reviewed. */
    #clashes(owner, state) {
      return this.#force.reviews(state, owner) || this.#mechanism.noMutualReviews !== null && this.#force.reviews(owner, state) || this.#mechanism.distinctRegions !== null && this.#force.regionReviews(this.#parties.ofRegion(this.#parties.regionOf(state)), owner);
    }
    #put(owner, state) {
      this.#force.put(owner, state);
      this.#drawn.push(owner, state);
      const served = this.#force.load[state];
      if (served === this.#load.max + 1)
        this.#tooMany++;
      if (served === this.#load.min)
        this.#tooFew--;
    }
    #takeBackTo(length) {
      while (this.#drawn.length > length) {
        const state = this.#drawn.pop();
        this.#force.take(this.#drawn.pop(), state);
        const served = this.#force.load[state];
        if (served === this.#load.max)
          this.#tooMany--;
        if (served === this.#load.min - 1)
          this.#tooFew++;
      }
    }
  };

  // src/draw/block.js
  var fractionOf = (value) => Math.floor((value - Math.floor(value)) * 2 ** 32) | 0;
  var K = new Int32Array(64);
  var START = new Int32Array(8);
  for (let prime = 2, found = 0; found < 64; prime++) {
    let isPrime = true;
    for (let divisor = 2; divisor * divisor <= prime; divisor++)
      isPrime &&= prime % divisor !== 0;
    if (!isPrime)
      continue;
    if (found < 8)
      START[found] = fractionOf(Math.sqrt(prime));
    K[found++] = fractionOf(Math.cbrt(prime));
  }
  var W = new Int32Array(64);
  function block(key, counter, out) {
    W.set(key);
    W[8] = swapped(counter | 0);
    W[9] = swapped(Math.floor(counter / 2 ** 32) | 0);
    W[10] = 2147483648 | 0;
    W.fill(0, 11, 15);
    W[15] = 320;
    for (let i = 16; i < 64; i++) {
      const x = W[i - 15];
      const y = W[i - 2];
      const s = (x >>> 7 | x << 25) ^ (x >>> 18 | x << 14) ^ x >>> 3;
      const t = (y >>> 17 | y << 15) ^ (y >>> 19 | y << 13) ^ y >>> 10;
      W[i] = W[i - 16] + s + W[i - 7] + t | 0;
    }
    let a = START[0];
    let b = START[1];
    let c = START[2];
    let d = START[3];
    let e = START[4];
    let f = START[5];
    let g = START[6];
    let h = START[7];
    for (let i = 0; i < 64; i++) {
      const s = (e >>> 6 | e << 26) ^ (e >>> 11 | e << 21) ^ (e >>> 25 | e << 7);
      const one = h + s + (e & f ^ ~e & g) + K[i] + W[i] | 0;
      const t = (a >>> 2 | a << 30) ^ (a >>> 13 | a << 19) ^ (a >>> 22 | a << 10);
      const two = t + (a & b ^ a & c ^ b & c) | 0;
      h = g;
      g = f;
      f = e;
      e = d + one | 0;
      d = c;
      c = b;
      b = a;
      a = one + two | 0;
    }
    out[0] = swapped(a + START[0] | 0);
    out[1] = swapped(b + START[1] | 0);
    out[2] = swapped(c + START[2] | 0);
    out[3] = swapped(d + START[3] | 0);
    out[4] = swapped(e + START[4] | 0);
    out[5] = swapped(f + START[5] | 0);
    out[6] = swapped(g + START[6] | 0);
    out[7] = swapped(h + START[7] | 0);
  }
  var swapped = (word) => word << 24 | (word & 65280) << 8 | word >>> 8 & 65280 | word >>> 24;

  // src/draw/stream.js
  var WORDS_A_BLOCK = 8;
  var TWO_32 = 2 ** 32;
  var TooManyWords = class extends Error {
  };
  var WordBudget = class {
    constructor(left = Infinity) {
      this.left = left;
    }
  };
  var LotStream = class {
    #keyWords;
    #nextBlock = 0;
    #block = new Uint32Array(WORDS_A_BLOCK);
    #budget;
    /** The 32 bytes that label and seed are hashed to. */
    key;
    /** How many words were taken. */
    taken = 0;
    /**
     * @param {string} label for example `groups`
     * @param {string} seed
     * @param {WordBudget} budget
     */
    constructor(label, seed, budget = new WordBudget()) {
      this.key = sha2562(utf8(`lotdrawing/v1\0${label}\0${seed}`));
      const view = new DataView(this.key.buffer, this.key.byteOffset);
      this.#keyWords = Int32Array.from({ length: WORDS_A_BLOCK }, (_, i) => view.getInt32(4 * i));
      this.#budget = budget;
    }
    word() {
      if (this.#budget.left-- <= 0)
        throw new TooManyWords();
      const index = this.taken++ % WORDS_A_BLOCK;
      if (index === 0)
        block(this.#keyWords, this.#nextBlock++, this.#block);
      return this.#block[index];
    }
    /** A whole number from 0 to n - 1, each with the same chance; 1 ≤ n < 2³². */
    below(n) {
      const unfair = TWO_32 % n;
      for (; ; ) {
        const word = this.word();
        const lower = word % 65536 * n;
        const upper = Math.floor(word / 65536) * n + Math.floor(lower / 65536);
        if (upper % 65536 * 65536 + lower % 65536 >= unfair)
          return Math.floor(upper / 65536);
      }
    }
  };

  // src/texts/phrases.js
  var planItem = (item) => ({
    spoken: () => say("plan.words"),
    dice: () => say("plan.dice", { sides: item.sides, rolls: item.rolls }),
    drand: () => say("plan.round", { round: item.round })
  })[item.source]();
  var seatText = ({ seat, principal, additional }) => say(additional === null ? "lot" : "lot.additional", { seat, principal, additional });
  function citation2({ document, paragraph: paragraph2, confirmed }) {
    const cited = paragraph2 === "" ? document : say("citation.paragraph", { document, paragraph: paragraph2 });
    return confirmed ? cited : say("citation.unconfirmed", { citation: cited });
  }
  var separated = (value) => String(value).replace(/\B(?=(\d{3})+$)/g, say("number.thousands"));

  // src/draw/pots.js
  var PotMaker = class {
    #parties;
    #force;
    #mechanism;
    #barred;
    #pools = /* @__PURE__ */ new Map();
    /**
     * @param {import('./parties.js').Parties} parties
     * @param {import('./force.js').Force} force the seats that stay
     * @param {object} mechanism
     * @param {(owner: number) => number[]} barred the States that may not review a State
     * @param {(owner: number) => number[]} reviewersOf those in the seats in force of a State
     */
    constructor(parties, force, mechanism2, barred, reviewersOf) {
      this.#parties = parties;
      this.#force = force;
      this.#mechanism = mechanism2;
      this.#barred = barred;
      this.reviewersOf = reviewersOf;
    }
    /**
     * The pots of a seat.
     * @param {number} owner the State under review
     * @param {string} side
     * @param {number[]} leaving the States, at most two, that leave this seat's pots
     */
    pots(owner, side, leaving) {
      const pool = this.#pool(owner, side);
      const out = leaving.filter((state) => has2(pool.eligible, state));
      if (!pool.losesClass(out))
        return new Pots(pool, out);
      const eligible = pool.eligible.slice();
      out.forEach((state) => remove(eligible, state));
      return new Pots(new Pool(this.#parties, this.#mechanism, owner, eligible), []);
    }
    /** The rules, in their order, by which a State is not eligible for the seats of a side of another. */
    reasons(owner, side, state) {
      const parties = this.#parties;
      const mechanism2 = this.#mechanism;
      const sameRegion = parties.regionOf(state) === parties.regionOf(owner);
      const reviewers = this.reviewersOf(owner);
      return Object.entries({
        itself: state === owner,
        side: side !== "any-region" && sameRegion !== (side === "same-region"),
        reviewersPartyTo: mechanism2.reviewersPartyTo !== null && !parties.rows[state].instruments.includes(mechanism2.reviewersPartyTo),
        barred: this.#barred(owner).includes(state),
        reviewsAlready: reviewers.includes(state),
        mutual: mechanism2.noMutualReviews !== null && this.#force.reviews(owner, state),
        regionTaken: mechanism2.distinctRegions !== null && reviewers.some((other) => parties.regionOf(other) === parties.regionOf(state))
      }).filter(([, holds]) => holds).map(([reason]) => reason);
    }
    #pool(owner, side) {
      const key = `${owner} ${side}`;
      if (!this.#pools.has(key))
        this.#pools.set(key, new Pool(this.#parties, this.#mechanism, owner, this.#eligible(owner, side)));
      return this.#pools.get(key);
    }
    #eligible(owner, side) {
      const parties = this.#parties;
      const { reviewersPartyTo, noMutualReviews, distinctRegions } = this.#mechanism;
      const bits = parties.present.slice();
      const region = parties.ofRegion(parties.regionOf(owner));
      if (side === "same-region")
        keepOnly(bits, region);
      else if (side === "other-region")
        removeAll(bits, region);
      remove(bits, owner);
      if (reviewersPartyTo !== null)
        keepOnly(bits, parties.partyTo(reviewersPartyTo));
      for (const state of this.#barred(owner))
        remove(bits, state);
      for (const state of this.reviewersOf(owner)) {
        remove(bits, state);
        if (distinctRegions !== null)
          removeAll(bits, parties.ofRegion(parties.regionOf(state)));
      }
      if (noMutualReviews !== null) {
        for (const state of this.#force.servedBy(owner))
          remove(bits, state);
      }
      return bits;
    }
  };
  var Pool = class {
    #parties;
    #covered;
    #mine;
    // How many eligible States there are of each set of instruments.
    #classes;
    #reach = null;
    constructor(parties, mechanism2, owner, eligible) {
      this.#parties = parties;
      this.#covered = mechanism2.instrumentsCovered !== null;
      this.#mine = parties.masks[owner];
      this.eligible = eligible;
      this.#classes = new Int32Array(parties.sets);
      if (this.#covered)
        each(eligible, (state) => {
          this.#classes[parties.masks[state]]++;
        });
      this.principals = this.#principals();
      this.size = count(this.principals);
    }
    /** Whether the principals would be others, and not only fewer, without these States. */
    losesClass(states) {
      if (!this.#covered)
        return false;
      const masks = states.map((state) => this.#parties.masks[state]);
      return masks.some((mask) => this.#classes[mask] === masks.filter((other) => other === mask).length);
    }
    /** The instruments under review that a State is not party to, as bits. */
    missing(state) {
      return this.#covered ? this.#mine & ~this.#parties.masks[state] : 0;
    }
    additionals(missing2) {
      const bits = this.eligible.slice();
      keepOnly(bits, this.#parties.partyToAll(missing2));
      return bits;
    }
    /** Those that can be drawn, as principals or as additional States. */
    get reach() {
      if (this.#reach === null) {
        this.#reach = this.principals.slice();
        const missing2 = /* @__PURE__ */ new Set();
        this.#classes.forEach((there, mask) => {
          const lacking = this.#mine & ~mask;
          if (there > 0 && lacking !== 0)
            missing2.add(lacking);
        });
        for (const lacking of missing2)
          addAll(this.#reach, this.additionals(lacking));
      }
      return this.#reach;
    }
    #principals() {
      if (!this.#covered || this.#classes[this.#parties.sets - 1] > 0)
        return this.eligible;
      const isCovered = this.#supersets();
      const bits = this.eligible.slice();
      this.#classes.forEach((there, mask) => {
        const lacking = this.#mine & ~mask;
        if (there > 0 && lacking !== 0 && isCovered[lacking] === 0)
          removeAll(bits, this.#parties.ofClass(mask));
      });
      return bits;
    }
    /** For each set of instruments, whether an eligible State is party to all of it. */
    #supersets() {
      const there = Uint8Array.from(this.#classes, (states) => states > 0 ? 1 : 0);
      for (let bit = 1; bit < there.length; bit *= 2) {
        for (let mask = 0; mask < there.length; mask++) {
          if ((mask & bit) === 0)
            there[mask] |= there[mask | bit];
        }
      }
      return there;
    }
  };
  var Pots = class {
    #pool;
    #one;
    #other;
    constructor(pool, out) {
      this.#pool = pool;
      [this.#one = -1, this.#other = -1] = out;
      this.size = pool.size - out.filter((state) => has2(pool.principals, state)).length;
    }
    get isEmpty() {
      return this.size === 0;
    }
    principalAt(index) {
      return selectWithout(this.#pool.principals, index, this.#one, this.#other);
    }
    principals() {
      return this.#without(this.#pool.principals.slice());
    }
    missing(state) {
      return this.#pool.missing(state);
    }
    /** The pot of an additional lot, as a set. */
    additionals(missing2) {
      return this.#without(this.#pool.additionals(missing2));
    }
    reaches(state) {
      return state !== this.#one && state !== this.#other && has2(this.#pool.reach, state) === 1;
    }
    reach() {
      return this.#without(this.#pool.reach.slice());
    }
    isEligible(state) {
      return state !== this.#one && state !== this.#other && has2(this.#pool.eligible, state) === 1;
    }
    #without(bits) {
      for (const state of [this.#one, this.#other]) {
        if (state >= 0)
          remove(bits, state);
      }
      return bits;
    }
  };
  var AdditionalPot = class {
    #pots;
    #bits;
    constructor(pots, kept3) {
      this.#pots = pots;
      this.kept = kept3;
      this.#bits = pots.additionals(pots.missing(kept3));
    }
    get isEmpty() {
      return isEmpty(this.#bits);
    }
    missing(state) {
      return this.#pots.missing(state);
    }
    additionals() {
      return this.#bits;
    }
    reaches(state) {
      return has2(this.#bits, state) === 1;
    }
    reach() {
      return this.#bits.slice();
    }
  };

  // src/check/decisions.js
  function checkDecisions(decisions, world, note) {
    const granted = new Granted(world);
    for (const [i, { request: request2, refused }] of decisions.entries()) {
      const subject = say("subject.decision", { number: i + 1, state: request2.state });
      const asked = understood(request2, subject, world, note);
      if (asked === null)
        continue;
      const reason = reasonAgainst(request2, asked, world, granted);
      compare(refused, reason, subject, note);
      if (refused === null && reason === null)
        granted.add(asked);
    }
    return granted.list;
  }
  function understood({ state, seats: seats2, kind }, subject, world, note) {
    const owner = world.index(state);
    const wrong = (expected, found) => {
      note(subject, expected, found);
      return null;
    };
    if (owner === void 0 || world.everParty[owner] === 0)
      return wrong(say("expected.onceParty"), say("found.noneOfThisCode"));
    const ids = world.mechanism.seats.map(({ id: id2 }) => id2);
    const indexes = seats2.map((seat) => ids.indexOf(seat));
    if (indexes.some((index, i) => index < 0 || i > 0 && index <= indexes[i - 1]))
      return wrong(say("expected.seatsInOrder"), seats2.slice(0, 8).join(", "));
    return { owner, seats: indexes, isOrdinary: kind === "ordinary" };
  }
  function reasonAgainst({ grounds }, asked, world, granted) {
    const { owner, isOrdinary } = asked;
    const { repetition: repetition2 } = world.mechanism;
    if (!world.parties.isPresent(owner))
      return "review-withdrawn";
    if (!isOrdinary && repetition2.exceptionalSource === null)
      return "exceptional-not-provided";
    if (!isOrdinary && grounds === null)
      return "exceptional-without-grounds";
    if (isOrdinary && world.granted[owner] + granted.ordinaryOf(owner) >= repetition2.ordinaryAllowance)
      return "allowance-used";
    if (granted.haveSeatOf(asked))
      return "asked-twice";
    return hasEmptyPot(asked, world) ? "pot-empty" : null;
  }
  function hasEmptyPot({ owner, seats: seats2 }, world) {
    const before = world.moment;
    const leaving = seats2.map((seat) => leavingStates(world, owner, seat));
    for (const seat of seats2)
      world.setSeat(owner, seat, -1, -1);
    const maker = world.potMaker();
    const found = seats2.some((seat, i) => maker.pots(owner, world.mechanism.seats[seat].side, leaving[i]).isEmpty);
    world.backTo(before);
    return found;
  }
  function leavingStates(world, owner, seat) {
    return world.mechanism.repetition.replacedStateLeavesPot ? [world.principal(owner, seat), world.additional(owner, seat)].filter((state) => state >= 0) : [];
  }
  function compare(refused, reason, subject, note) {
    if (reason === null && refused?.reason === "by-decision") {
      if (refused.text === null)
        note(subject, say("expected.whoseDecision"), "null");
    } else if ((refused?.reason ?? null) !== reason) {
      note(subject, reason === null ? say("expected.grantedOrByDecision") : say("refused", { reason }), refused === null ? say("found.granted") : say("refused", { reason: refused.reason }));
    } else if (reason !== null && refused.text !== null) {
      note(subject, say("expected.noText"), say("found.text"));
    }
  }
  var Granted = class {
    #ordinary = /* @__PURE__ */ new Map();
    #seats = /* @__PURE__ */ new Set();
    #seatsAReview;
    list = [];
    constructor(world) {
      this.#seatsAReview = world.mechanism.seats.length;
    }
    add(asked) {
      const { owner, seats: seats2, isOrdinary } = asked;
      this.list.push(asked);
      seats2.forEach((seat) => this.#seats.add(this.#key(owner, seat)));
      if (isOrdinary)
        this.#ordinary.set(owner, this.ordinaryOf(owner) + 1);
    }
    ordinaryOf(owner) {
      return this.#ordinary.get(owner) ?? 0;
    }
    haveSeatOf({ owner, seats: seats2 }) {
      return seats2.some((seat) => this.#seats.has(this.#key(owner, seat)));
    }
    #key(owner, seat) {
      return owner * this.#seatsAReview + seat;
    }
  };

  // src/check/rules.js
  function checkMechanism(mechanism2, place, wrong) {
    const { instruments, regionalGroups, groups: groups2, seats: seats2, maxReviewingStates, instrumentsCovered, load, preferences, barredPairs } = mechanism2;
    const seatIds = seats2.map(({ id: id2 }) => id2);
    eachOnce(instruments, `${place}.instruments`, wrong);
    eachOnce(regionalGroups, `${place}.regionalGroups`, wrong);
    if (groups2.publishedSizes.length !== 0 && groups2.publishedSizes.length !== groups2.count)
      wrong(`${place}.groups.publishedSizes`, say("expected.publishedSizes", { count: groups2.count }), say("found.sizes", { count: groups2.publishedSizes.length }));
    for (const id2 of new Set(seatIds.filter((id3, i) => seatIds.indexOf(id3) !== i)))
      wrong(`${place}.seats`, say("expected.eachSeatOnce"), say("found.seatAgain", { seat: shown(id2) }));
    const held = seats2.length * (instrumentsCovered === null ? 1 : 2);
    if (maxReviewingStates < held)
      wrong(`${place}.maxReviewingStates`, say("expected.seatsHold", { least: held }), say("found.number", { value: maxReviewingStates }));
    if (load.max !== null && load.min > load.max)
      wrong(`${place}.load`, say("expected.leastNotAboveGreatest"), say("found.load", load));
    preferences.forEach((preference, i) => {
      eachOnce(preference.seats, `${place}.preferences[${i}].seats`, wrong);
      for (const seat of preference.seats.filter((seat2) => !seatIds.includes(seat2)))
        wrong(`${place}.preferences[${i}].seats`, say("expected.seatsOfMechanism"), shown(seat));
    });
    barredPairs.forEach((pair, i) => {
      if (i > 0 && !comesBefore(barredPairs[i - 1], pair))
        wrong(`${place}.barredPairs[${i}]`, say("expected.pairsInOrder"), say("found.pairAfter", { pair: shownPair(pair), before: shownPair(barredPairs[i - 1]) }));
    });
  }
  var comesBefore = (a, b) => a.reviewer < b.reviewer || a.reviewer === b.reviewer && a.underReview < b.underReview;
  var shownPair = ({ reviewer, underReview }) => say("found.pair", { reviewer: shown(reviewer), underReview: shown(underReview) });
  function checkRow(row2, place, wrong) {
    for (const list2 of ["instruments", "legalSystems", "languages"])
      eachOnce(row2[list2], `${place}.${list2}`, wrong);
  }
  function checkRowOf(row2, mechanism2, wrong) {
    if (!mechanism2.regionalGroups.includes(row2.regionalGroup))
      wrong("regionalGroup", say("expected.regionalGroup"), shown(row2.regionalGroup));
    const known = [...mechanism2.instruments, mechanism2.reviewersPartyTo];
    for (const instrument of row2.instruments.filter((instrument2) => !known.includes(instrument2)))
      wrong("instruments", say("expected.instruments"), shown(instrument));
  }
  function checkHeader({ mechanism: mechanism2, roster }, wrong) {
    checkMechanism(mechanism2, "$.mechanism", wrong);
    roster.states.forEach((row2, i) => {
      const place = `$.roster.states[${i}]`;
      checkRow(row2, place, wrong);
      checkRowOf(row2, mechanism2, (member, expected, found) => wrong(`${place}.${member}`, expected, found));
      if (i > 0 && !(roster.states[i - 1].code < row2.code))
        wrong(place, say("expected.codesInOrder"), say("found.after", { code: shown(row2.code), before: shown(roster.states[i - 1].code) }));
    });
  }
  function eachOnce(list2, place, wrong) {
    const met = /* @__PURE__ */ new Set();
    for (const [i, item] of list2.entries()) {
      if (met.has(item))
        wrong(`${place}[${i}]`, say("expected.eachOnce"), say("found.again", { item: shown(item) }));
      met.add(item);
    }
  }

  // src/check/announcements.js
  var NONE = -1;
  var MOST_LOADS = 1e3;
  var LOADS_WANT = { barredPairs: "none", noMutualReviews: "citation", load: "load", seats: "seats" };
  var announced = (what2, world, algorithm, note, noteDecision = note) => KINDS[what2.kind](what2, world, note, algorithm, noteDecision);
  var KINDS = {
    groups({ sizes: sizes2 }, world, note) {
      checkGroups(sizes2, world, note);
      return { groups: true, label: null, begin: () => [] };
    },
    reviewers(_, world, note, algorithm) {
      if (!world.groupsDrawn)
        note("reviewers", say("expected.groupsInEffect"), say("found.none"));
      if (world.reviewersDrawn)
        note("reviewers", say("expected.noReviewers"), say("found.reviewers"));
      return firstDrawing(world, note, algorithm, false);
    },
    "groups-and-reviewers"({ sizes: sizes2 }, world, note, algorithm) {
      checkGroups(sizes2, world, note);
      return firstDrawing(world, note, algorithm, true);
    },
    meeting({ decisions }, world, note, algorithm, noteDecision) {
      if (!world.reviewersDrawn) {
        note("meeting", say("expected.reviewersInEffect"), say("found.none"));
        return { groups: false, label: null, begin: () => [] };
      }
      const granted = checkDecisions(decisions, world, noteDecision);
      return {
        groups: false,
        label: granted.length > 0 ? "repetition" : null,
        begin: () => repetition(granted, world)
      };
    },
    accession({ state, group }, world, note) {
      checkRowOf(state, world.mechanism, (_, expected, found) => note(state.code, expected, found));
      return world.isParty(state.code) ? accessionOfParty(state, group, world, note) : accessionOfNew(state, group, world, note);
    },
    withdrawal({ state }, world, note) {
      if (!world.isParty(state))
        note(state, say("expected.party"), say("found.noneOfThisCode"));
      else if (world.parties.count === 1)
        note(state, say("expected.anotherParty"), say("found.none"));
      const index = world.index(state);
      const serves = world.isParty(state) && [...world.force.servedBy(index)].length > 0;
      return { groups: false, label: serves ? "withdrawal" : null, begin: () => withdrawal(index, world) };
    },
    amendment({ state, mechanism: mechanism2 }, world, note) {
      if (state === null === (mechanism2 === null))
        note("amendment", say("expected.oneOfBoth"), say(state === null ? "found.neither" : "found.both"));
      else if (state !== null)
        checkAmendedRow(state, world, note);
      else
        checkAmendedMechanism(mechanism2, world, note);
      return {
        groups: false,
        label: null,
        begin() {
          if (state !== null)
            world.setRow(world.index(state.code), state);
          else
            world.setMechanism(mechanism2);
          return [];
        }
      };
    }
  };
  function checkGroups(sizes2, world, note) {
    if (world.groupsDrawn)
      note("groups", say("expected.noGroups"), say("found.groups"));
    const { count: count2 } = world.mechanism.groups;
    if (sizes2.length !== count2)
      note("sizes", say("expected.sizes", { count: count2 }), say("found.sizes", { count: sizes2.length }));
    const sum = sizes2.reduce((all, size) => all + size, 0);
    if (sum !== world.parties.count)
      note("sizes", say("expected.sumOfSizes", { count: world.parties.count }), sum);
  }
  function firstDrawing(world, note, algorithm, groups2) {
    if (algorithm === "loads-v1")
      checkKindOfLoads(world, note);
    return {
      groups: groups2,
      label: "reviewers",
      first: true,
      begin() {
        world.setDrawn("reviewersDrawn");
        return world.states().flatMap((owner) => openReview(owner, world));
      }
    };
  }
  function openReview(owner, world) {
    world.openReview(owner);
    return world.mechanism.seats.map((_, seat) => ({ owner, seat, leaving: [] }));
  }
  function checkKindOfLoads({ mechanism: mechanism2, parties }, note) {
    const { instrumentsCovered, distinctRegions, reviewersPartyTo, barredPairs, noMutualReviews, load, seats: seats2 } = mechanism2;
    const conditions = {
      instrumentsCovered: instrumentsCovered === null,
      distinctRegions: distinctRegions === null,
      reviewersPartyTo: reviewersPartyTo === null,
      barredPairs: barredPairs.length === 0,
      noMutualReviews: noMutualReviews !== null,
      load: load.max !== null && load.max >= 1 && load.max * parties.count <= MOST_LOADS,
      seats: seats2.filter(({ side }) => side === "same-region").length <= 1
    };
    for (const [member, holds] of Object.entries(conditions)) {
      if (!holds)
        note(member, say(`expected.loads.${LOADS_WANT[member] ?? "null"}`, { states: parties.count }), say("found.another"));
    }
  }
  function repetition(granted, world) {
    const seats2 = granted.flatMap(({ owner, seats: seats3 }) => seats3.map((seat) => ({ owner, seat, leaving: leavingStates(world, owner, seat) }))).sort((a, b) => a.owner - b.owner || a.seat - b.seat);
    for (const { owner, isOrdinary } of granted) {
      if (isOrdinary)
        world.grant(owner);
    }
    return emptied(seats2, world);
  }
  function emptied(seats2, world) {
    for (const { owner, seat, kept: kept3 = NONE } of seats2)
      world.setSeat(owner, seat, kept3, NONE);
    return seats2;
  }
  function accessionOfNew(state, group, world, note) {
    const wanted = world.groupsDrawn;
    if (wanted !== (group !== null))
      note("group", wanted ? say("expected.group") : "null", group);
    else if (wanted && group > world.mechanism.groups.count)
      note("group", say("expected.groupUpTo", { count: world.mechanism.groups.count }), group);
    const index = world.index(state.code);
    return {
      groups: false,
      label: world.reviewersDrawn ? "accession" : null,
      begin() {
        world.setRow(index, state);
        world.setGroup(index, group);
        return world.reviewersDrawn ? openReview(index, world) : [];
      }
    };
  }
  function accessionOfParty(state, group, world, note) {
    const before = world.row(state.code);
    if (state.regionalGroup !== before.regionalGroup)
      note(state.code, say("expected.sameRegion", { region: before.regionalGroup }), state.regionalGroup);
    const kept3 = before.instruments.every((instrument) => state.instruments.includes(instrument));
    if (!kept3 || state.instruments.every((instrument) => before.instruments.includes(instrument)))
      note(state.code, say("expected.moreThan", { instruments: before.instruments.join(", ") }), state.instruments.join(", "));
    if (group !== null)
      note("group", "null", group);
    const index = world.index(state.code);
    const moment2 = world.moment;
    world.setRow(index, state);
    const draws = uncovered(index, world).length > 0;
    world.backTo(moment2);
    return {
      groups: false,
      label: draws ? "accession" : null,
      begin() {
        world.setRow(index, state);
        return additionalStates(index, world);
      }
    };
  }
  function missing(owner, principal, world) {
    return world.mechanism.instrumentsCovered === null ? 0 : world.parties.masks[owner] & ~world.parties.masks[principal];
  }
  function uncovered(owner, world) {
    if (!world.hasReview(owner))
      return [];
    return [...world.mechanism.seats.keys()].filter((seat) => {
      const lacking = missing(owner, world.principal(owner, seat), world);
      const additional = world.additional(owner, seat);
      return lacking !== 0 && (additional === NONE || (world.parties.masks[additional] & lacking) !== lacking);
    });
  }
  function additionalStates(owner, world) {
    const seats2 = uncovered(owner, world).map((seat) => ({ owner, seat, leaving: [], kept: world.principal(owner, seat) }));
    emptied(seats2, world);
    const maker = world.potMaker();
    const whole = seats2.filter(({ seat, kept: kept3 }) => new AdditionalPot(maker.pots(owner, world.mechanism.seats[seat].side, []), kept3).isEmpty);
    whole.forEach((seat) => {
      delete seat.kept;
    });
    emptied(whole, world);
    return seats2;
  }
  function withdrawal(index, world) {
    if (world.hasReview(index))
      world.endReview(index);
    const seats2 = [...world.force.servedBy(index)].sort((a, b) => a - b).flatMap((owner) => [...world.mechanism.seats.keys()].filter((seat) => world.principal(owner, seat) === index || world.additional(owner, seat) === index).map((seat) => ({ owner, seat, leaving: [] })));
    emptied(seats2, world);
    world.setGroup(index, null);
    world.setRow(index, null);
    return seats2;
  }
  function checkAmendedRow(row2, world, note) {
    checkRowOf(row2, world.mechanism, (_, expected, found) => note(row2.code, expected, found));
    if (!world.isParty(row2.code))
      return note(row2.code, say("expected.party"), say("found.noneOfThisCode"));
    const before = world.row(row2.code).instruments;
    const more = row2.instruments.filter((instrument) => !before.includes(instrument));
    if (world.reviewersDrawn && more.length > 0)
      note(row2.code, say("expected.noMoreInstruments"), more[0]);
    return void 0;
  }
  function checkAmendedMechanism(mechanism2, world, note) {
    for (const member of ["id", "instruments", "regionalGroups", "groups"]) {
      if (canonical(mechanism2[member]) !== canonical(world.mechanism[member]))
        note(member, say("expected.asBefore"), say("found.another"));
    }
    const seats2 = ({ seats: seats3 }) => seats3.map(({ id: id2, side }) => `${id2} ${side}`).join(", ");
    if (seats2(mechanism2) !== seats2(world.mechanism))
      note("seats", say("expected.asBefore"), say("found.another"));
  }

  // src/texts/dates.js
  function date2(iso) {
    const [year, month, day] = iso.split("-").map(Number);
    return say("date", { year, month: say(`month.${month}`), day: day === 1 ? say("date.first") : day });
  }
  var moment = (seconds) => say("moment", parts(seconds));
  function parts(seconds) {
    const [iso, clock] = new Date(1e3 * seconds).toISOString().slice(0, 19).split("T");
    const [hour, minutes, last] = clock.split(":");
    return { iso, clock, date: date2(iso), hour: Number(hour), hour12: Number(hour) % 12 || 12, half: say(Number(hour) < 12 ? "time.am" : "time.pm"), minutes, seconds: last };
  }

  // src/check/findings.js
  var MOST_KEPT = 100;
  var Findings = class {
    list = [];
    more = 0;
    /**
     * @param {number} entry
     * @param {string} kind which rule is broken, by a short name
     * @param {string} subject what in the entry breaks it
     * @param {string} paragraph where the rule is written
     * @param {string} expected
     * @param {string} found
     */
    add(entry2, kind, subject, paragraph2, expected, found) {
      if (this.list.length < MOST_KEPT)
        this.list.push({ entry: entry2, kind, subject, paragraph: paragraph2, expected: String(expected), found: String(found) });
      else
        this.more++;
    }
    get count() {
      return this.list.length + this.more;
    }
    /** A note-taker for one entry. */
    of(entry2) {
      return (kind, subject, paragraph2, expected, found) => this.add(entry2, kind, subject, paragraph2, expected, found);
    }
  };
  var RECORD = (section) => `docs/record-format.md, section ${section}`;

  // src/check/ceremony.js
  var HERE = RECORD("4");
  var HOUR = 3600;
  var ENOUGH = 2n ** 128n;
  var FEW_ROLLS = 20;
  var ORDER = ["spoken", "dice", "drand"];
  var Ceremonies = class {
    #rounds = /* @__PURE__ */ new Set();
    #dice = /* @__PURE__ */ new Set();
    #seeds = /* @__PURE__ */ new Set();
    /** Notes what is wrong with the plan of an announcement. */
    checkPlan(plan2, date3, isOfficial, note) {
      let last = 0;
      let outcomes = 1n;
      let hasRound = false;
      for (const item of plan2) {
        const rank = ORDER.indexOf(item.source);
        if (rank < last || hasRound && item.source === "drand")
          note("plan", "order", HERE, say("expected.planOrder"), planItem(item));
        last = rank;
        if (item.source === "dice") {
          outcomes *= BigInt(item.sides) ** BigInt(item.rolls);
        } else if (item.source === "drand") {
          hasRound = true;
          this.#checkPlannedRound(item, date3, note);
        }
      }
      if (isOfficial && !hasRound && outcomes < ENOUGH)
        note("plan", "", HERE, say("expected.enoughChance"), say("found.outcomes", { bits: outcomes === 1n ? 0 : (outcomes - 1n).toString(2).length }));
    }
    #checkPlannedRound(item, date3, note) {
      if (this.#rounds.has(item.round))
        note("plan", planItem(item), HERE, say("expected.roundOnce"), say("found.roundAgain"));
      this.#rounds.add(item.round);
      const earliest = midnight(date3) - 14 * HOUR;
      if (roundTime(item.round) < earliest)
        note("plan", planItem(item), HERE, say("expected.roundNotBefore", { at: moment(earliest) }), moment(roundTime(item.round)));
    }
    /**
     * Notes what is wrong with contributions to the open announcement.
     * @param {(contribution: object) => void} checkSignature looks at a round's signature
     */
    checkContributions(contributions2, { plan: plan2, contributed }, date3, note, checkSignature) {
      const left = plan2.length - contributed.length;
      if (contributions2.length > left)
        note("contributions", "", RECORD("2"), say("expected.atMostMore", { count: left }), contributions2.length);
      if (contributions2.length > 1 && contributions2.some(({ source: source2 }) => source2 === "drand"))
        note("contributions", "", RECORD("2"), say("expected.roundAlone"), say("found.contributions", { count: contributions2.length }));
      for (const [i, contribution] of contributions2.entries()) {
        const subject = say("subject.contribution", { number: contributed.length + i + 1 });
        if (i < left && !isAsPlanned(contribution, plan2[contributed.length + i]))
          note("contributions", subject, RECORD("2"), say("expected.asPlanned", { item: planItem(plan2[contributed.length + i]) }), planItem(itemOf(contribution)));
        if (contribution.source === "dice")
          this.#checkDice(contribution, subject, note);
        if (contribution.source === "drand") {
          const latest = midnight(date3) + 36 * HOUR;
          if (roundTime(contribution.round) >= latest)
            note("round", subject, HERE, say("expected.roundBefore", { at: moment(latest) }), moment(roundTime(contribution.round)));
          checkSignature(contribution);
        }
      }
    }
    /** The seed of all contributions to an announcement, which no other may have. */
    seedOf(contributed, note) {
      const seed = canonical(contributed);
      if (this.#seeds.has(seed))
        note("seed", "", HERE, say("expected.newSeed"), say("found.oldSeed"));
      this.#seeds.add(seed);
      return seed;
    }
    #checkDice({ sides: sides2, rolls }, subject, note) {
      const tooHigh = rolls.find((roll) => roll > sides2);
      if (tooHigh !== void 0)
        note("contributions", subject, HERE, say("expected.rolls", { sides: sides2 }), tooHigh);
      if (rolls.length < FEW_ROLLS)
        return;
      const key = `${sides2}:${rolls.join()}`;
      if (this.#dice.has(key))
        note("contributions", subject, HERE, say("expected.newRolls"), say("found.oldRolls"));
      this.#dice.add(key);
    }
  };
  var itemOf = ({ source: source2, sides: sides2, rolls, round: round3 }) => ({ source: source2, sides: sides2, rolls: rolls?.length, round: round3 });
  function isAsPlanned(contribution, planned) {
    const { source: source2, sides: sides2, rolls, round: round3 } = itemOf(contribution);
    return source2 === planned.source && (source2 !== "dice" || sides2 === planned.sides && rolls === planned.rolls) && (source2 !== "drand" || round3 === planned.round);
  }

  // src/check/compare.js
  var HERE2 = RECORD("3");
  var MOST_NAMED = 8;
  function compareGroups(stated, derived, note) {
    const wrong = (subject, expected, found) => note("drawing", subject, HERE2, expected, found);
    if (derived === void 0)
      return stated === void 0 ? void 0 : wrong("groups", say("expected.noGroupsAnnounced"), say("found.someGroups"));
    if (stated === void 0)
      return wrong("groups", say("expected.groupsAnnounced"), say("found.none"));
    if (stated.length !== derived.length)
      wrong("groups", say("expected.groups", { count: derived.length }), stated.length);
    for (const [i, states] of derived.slice(0, stated.length).entries()) {
      if (stated[i].join(" ") !== states.join(" "))
        wrong(say("subject.group", { number: i + 1 }), difference(states, stated[i]), difference(stated[i], states));
    }
    return void 0;
  }
  function difference(one, other) {
    if (one.length === 0)
      return say("found.noState");
    const only = [...new Set(one.filter((code2) => !other.includes(code2)))].slice(0, MOST_NAMED);
    return only.length > 0 ? only.join(", ") : say("found.inOrder", { count: one.length, codes: `${one.slice(0, MOST_NAMED).join(", ")}${one.length > MOST_NAMED ? " …" : ""}` });
  }
  function compareReviews(stated, derived, mechanism2, note) {
    const wrong = (subject, expected, found) => note("drawing", subject, HERE2, expected, found);
    if (derived === void 0)
      return stated === void 0 ? void 0 : wrong("reviews", say("expected.noReviewsAnnounced"), say("found.reviews"));
    if (stated === void 0)
      return wrong("reviews", say("expected.reviewsAnnounced"), say("found.none"));
    for (const [i, review] of derived.entries()) {
      if (stated[i]?.state !== review.state)
        return wrong(review.state, say("expected.reviewHere", { state: review.state }), stated[i] === void 0 ? say("found.none") : say("found.thatOf", { state: stated[i].state }));
      compareReview(stated[i], review, mechanism2, wrong, note);
    }
    return stated.length > derived.length ? wrong(stated[derived.length].state, say("expected.noFurtherReview"), say("found.thatOf", { state: stated[derived.length].state })) : void 0;
  }
  function compareReview(stated, { state, group, seats: seats2 }, mechanism2, wrong, note) {
    if (stated.group !== group)
      wrong(stated.state, say("subject.group", { number: group }), say("subject.group", { number: stated.group }));
    if (stated.seats.length !== seats2.length)
      wrong(stated.state, say("expected.seats", { count: seats2.length }), stated.seats.length);
    for (const [i, seat] of seats2.slice(0, stated.seats.length).entries()) {
      const [expected, found] = [seatText(seat), seatText(stated.seats[i])];
      if (expected !== found)
        note("drawing", say("subject.seat", { state, seat: seat.seat }), citation2(mechanism2.seats.find(({ id: id2 }) => id2 === seat.seat).source), expected, found);
    }
  }

  // src/draw/groups.js
  function drawGroups(regions, sizes2, lots, watch = {}) {
    const rows = [...new Set(regions)].sort();
    const members = new Map(rows.map((row2) => [row2, []]));
    regions.forEach((region, index) => members.get(region).push(index));
    const quotas = roundedQuotas(rows.map((row2) => members.get(row2).length), sizes2, lots, watch);
    const groupOf = new Array(regions.length);
    for (const [row2, indexes] of [...members.values()].entries()) {
      shuffle(indexes, lots, (of, number) => watch.shuffled?.(indexes, of, number));
      watch.placed?.(rows[row2], indexes, quotas[row2]);
      let next = 0;
      for (const [group, quota] of quotas[row2].entries()) {
        for (let i = 0; i < quota; i++)
          groupOf[indexes[next++]] = group + 1;
      }
    }
    return groupOf;
  }
  function roundedQuotas(counts, sizes2, lots, watch = {}) {
    const rows = [...counts.keys()];
    const columns = [...sizes2.keys()];
    shuffle(rows, lots, (of, number) => watch.quota?.(of, number));
    shuffle(columns, lots, (of, number) => watch.quota?.(of, number));
    const table = new Table(rows.map((row2) => counts[row2]), columns.map((column) => sizes2[column]));
    for (let start; (start = table.firstFractional()) >= 0; ) {
      const cycle = table.cycleFrom(start);
      const [up, down] = table.room(cycle);
      const number = lots.below(up + down);
      watch.quota?.(up + down, number);
      table.shift(cycle, number < down ? up : -down);
    }
    const quotas = counts.map(() => sizes2.map(() => 0));
    rows.forEach((row2, r) => columns.forEach((column, c) => {
      quotas[row2][column] = table.quota(r, c);
    }));
    return quotas;
  }
  var Table = class {
    #total;
    #columns;
    #cells;
    #fractions;
    // Which columns of a row, and which rows of a column, are fractional.
    #inRow;
    #inColumn;
    #firstRow = 0;
    // The cells walked through, and where in the walk each row was met.
    #path;
    #metAt;
    constructor(counts, sizes2) {
      this.#total = counts.reduce((sum, count2) => sum + count2, 0);
      this.#columns = sizes2.length;
      this.#cells = Float64Array.from({ length: counts.length * sizes2.length }, (_, cell) => counts[Math.floor(cell / sizes2.length)] * sizes2[cell % sizes2.length]);
      this.#fractions = this.#cells.map((cell) => cell % this.#total);
      this.#inRow = counts.map(() => makeBits(sizes2.length));
      this.#inColumn = sizes2.map(() => makeBits(counts.length));
      this.#path = new Int32Array(2 * counts.length + 1);
      this.#metAt = new Int32Array(counts.length);
      this.#fractions.forEach((fraction, cell) => {
        if (fraction !== 0) {
          add(this.#inRow[Math.floor(cell / sizes2.length)], cell % sizes2.length);
          add(this.#inColumn[cell % sizes2.length], Math.floor(cell / sizes2.length));
        }
      });
    }
    quota(row2, column) {
      return this.#cells[row2 * this.#columns + column] / this.#total;
    }
    /** The first fractional cell, row by row; −1 when there is none. */
    firstFractional() {
      for (; this.#firstRow < this.#inRow.length; this.#firstRow++) {
        const column = first(this.#inRow[this.#firstRow]);
        if (column >= 0)
          return this.#firstRow * this.#columns + column;
      }
      return -1;
    }
    /** The cells of a closed walk, by turns along a row and along a column. */
    cycleFrom(start) {
      let row2 = Math.floor(start / this.#columns);
      let column = start % this.#columns;
      let length = 0;
      this.#metAt.fill(-1);
      while (this.#metAt[row2] < 0) {
        this.#metAt[row2] = length;
        this.#path[length++] = row2 * this.#columns + column;
        column = firstOtherThan(this.#inRow[row2], column);
        this.#path[length++] = row2 * this.#columns + column;
        row2 = firstOtherThan(this.#inColumn[column], row2);
      }
      const from = this.#metAt[row2];
      this.#path[from] = row2 * this.#columns + column;
      return this.#path.subarray(from, length);
    }
    /** By how much the even cells of a cycle can gain, and by how much they can lose. */
    room(cycle) {
      let up = this.#total;
      let down = this.#total;
      for (let index = 0; index < cycle.length; index++) {
        const fraction = this.#fractions[cycle[index]];
        const rest = this.#total - fraction;
        up = Math.min(up, index % 2 === 0 ? rest : fraction);
        down = Math.min(down, index % 2 === 0 ? fraction : rest);
      }
      return [up, down];
    }
    shift(cycle, step) {
      for (let index = 0; index < cycle.length; index++)
        this.#cells[cycle[index]] += index % 2 === 0 ? step : -step;
      for (const cell of cycle) {
        this.#fractions[cell] = this.#cells[cell] % this.#total;
        if (this.#fractions[cell] === 0) {
          const row2 = Math.floor(cell / this.#columns);
          remove(this.#inRow[row2], cell - row2 * this.#columns);
          remove(this.#inColumn[cell - row2 * this.#columns], row2);
        }
      }
    }
  };
  function shuffle(indexes, lots, watch) {
    for (let i = indexes.length - 1; i > 0; i--) {
      const j = lots.below(i + 1);
      watch(i + 1, j);
      [indexes[i], indexes[j]] = [indexes[j], indexes[i]];
    }
  }

  // src/draw/chance.js
  var WORD = 1n << 32n;
  var ALWAYS = 2 ** 32;
  var NEVER = -1;
  var Chance = class _Chance {
    // Words below the one happen, words above the other do not.
    #least;
    #most;
    #exact;
    /** The chance a/b, exact() giving both, where all that is known is that it is neither 0 nor 1 and from least to most. */
    static between(least, most, exact) {
      return new _Chance(Math.max(0, Math.floor(least * ALWAYS)), Math.floor(most * ALWAYS), exact);
    }
    /** @param {() => [bigint, bigint]} exact gives a and b, 0 ≤ a ≤ b, b > 0 */
    static of(exact) {
      const [a, b] = exact();
      const threshold = a === 0n ? NEVER : a === b ? ALWAYS : Number(a * WORD / b);
      return new _Chance(threshold, threshold, exact);
    }
    constructor(least, most, exact) {
      this.#least = least;
      this.#most = most;
      this.#exact = exact;
    }
    happens(lots) {
      if (this.#least === ALWAYS || this.#most === NEVER)
        return this.#least === ALWAYS;
      const word = lots.word();
      return word < this.#least ? true : word > this.#most ? false : this.#compare(word, lots);
    }
    #compare(word, lots) {
      const [a, b] = this.#exact();
      for (let rest = a; ; word = lots.word()) {
        const threshold = Number(rest * WORD / b);
        if (word !== threshold)
          return word < threshold;
        rest = rest * WORD % b;
      }
    }
  };
  var CERTAIN = new Chance(ALWAYS, ALWAYS);
  var IMPOSSIBLE = new Chance(NEVER, NEVER);

  // src/draw/counts.js
  var MOST_KEPT2 = 4;
  var kept = /* @__PURE__ */ new Map();
  function countsOf(low, high) {
    const key = `${low} ${high}`;
    const counts = kept.get(key) ?? new Counts(low, high);
    kept.delete(key);
    kept.set(key, counts);
    if (kept.size > MOST_KEPT2)
      kept.delete(kept.keys().next().value);
    return counts;
  }
  var Counts = class {
    #powers = [[1n]];
    #ways = /* @__PURE__ */ new Map();
    // The first term of a and of its derivative, times high!; 0 where there is none.
    #first;
    #firstDerived;
    constructor(low, high) {
      this.low = low;
      this.high = high;
      this.#first = low === 0 ? 0n : product(low, high);
      this.#firstDerived = low < 2 ? 0n : this.#first * BigInt(low - 1);
    }
    /** For each number of free lots that n States can take, the ways to give them, and an own lot to each where they have one. */
    ways(n, ownLots) {
      const key = 2 * n + ownLots;
      if (!this.#ways.has(key))
        this.#ways.set(key, ownLots === 1 ? this.#withOwnLots(n) : withLabels(this.#power(n)));
      return this.#ways.get(key);
    }
    /** By load of the first of m States that are to take c lots together, its chance given that it is none below. */
    chancesOf(m, c) {
      const chances = [];
      for (let load = this.low; load <= this.high; load++) {
        const [ways, left] = this.exactChance(load, m, c);
        if (left === 0n)
          break;
        chances.push(Chance.of(() => [ways, left]));
      }
      return chances;
    }
    /** The chance of a load, given that it is none below. */
    exactChance(load, m, c) {
      let left = this.#power(m)[c] ?? 0n;
      for (let below = this.low; below < load; below++)
        left -= this.#waysWith(below, m, c);
      return [this.#waysWith(load, m, c), left];
    }
    /** The ways to give c lots to m States so that the first gets so many. */
    #waysWith(load, m, c) {
      return load > c ? 0n : product(load + 1, this.high) * (this.#power(m - 1)[c - load] ?? 0n);
    }
    #power(n) {
      while (this.#powers.length <= n)
        this.#powers.push(this.#nextPower(this.#powers.at(-1), this.#powers.length));
      return this.#powers[n];
    }
    /** From p = e^(n − 1) the power q = e^n, as q′ = n·(q + a·p). */
    #nextPower(p, n) {
      const { low, high } = this;
      const q = new Array(low * n).fill(0n);
      for (let m = low * n; m <= high * n; m++) {
        q.push(m === 0 ? p[0] * product(1, high) : ((q[m - 1] ?? 0n) + this.#first * (p[m - low] ?? 0n) - (p[m - 1 - high] ?? 0n)) * BigInt(n) / BigInt(m));
      }
      return q;
    }
    /**
     * Inclusion and exclusion: h of the States serve one forced lot each, by themselves or in pairs, and e′ stands for each of
     * them: Σ_h κ_h·C(n,h)·(c − h)!·[z^(c − h)] e^(n − h)·e′^h.
     */
    #withOwnLots(n) {
      const most = (this.high - 1) * n;
      const sums = new Array(most + 1).fill(0n);
      let [before, current] = [null, this.#power(n)];
      let [signBefore, sign, chosen] = [0n, 1n, 1n];
      for (let h = 0; ; h++) {
        const factor = sign * chosen;
        for (let x = 0; x <= most; x++) {
          const d = n + x - h;
          if (h > 0)
            sums[x] *= BigInt(d + 1);
          if (current[d])
            sums[x] += factor * current[d];
        }
        if (h === n)
          break;
        [before, current] = [current, this.#oneMoreForced(n, h, before, current)];
        [signBefore, sign] = [sign, -sign - BigInt(h) * signBefore];
        chosen = chosen * BigInt(n - h) / BigInt(h + 1);
      }
      return withLabels(sums);
    }
    /**
     * From q = e^(n − h + 1)·e′^(h − 1) and r = e^(n − h)·e′^h the next of them, s. As r − q = a·w, w follows from its highest
     * coefficient down; and r′ = (n − h)·s + h·(r + a′·w).
     */
    #oneMoreForced(n, h, q, r) {
      const { high } = this;
      const up = high - this.low + 1;
      const w = [];
      for (let m = h === 0 ? -1 : high * (n - 1) - h + 1; m >= 0; m--)
        w[m] = (q[m + high] ?? 0n) - (r[m + high] ?? 0n) + (this.#first === 0n ? 0n : this.#first * (w[m + up] ?? 0n));
      const s = [];
      for (let m = 0; m < r.length - 1; m++) {
        let derived = r[m + 1] * BigInt(m + 1);
        if (h > 0) {
          const terms = this.#firstDerived === 0n ? 0n : this.#firstDerived * (w[m + 2 - this.low] ?? 0n);
          derived -= BigInt(h) * (r[m] + terms - BigInt(high) * (w[m + 1 - high] ?? 0n));
        }
        s.push(derived / BigInt(n - h));
      }
      return s;
    }
  };
  function product(from, to) {
    let all = 1n;
    for (let factor = from; factor <= to; factor++)
      all *= BigInt(factor);
    return all;
  }
  function withLabels(ways) {
    let factorial = 1n;
    return ways.map((number, x) => number * (factorial *= x === 0 ? 1n : BigInt(x)));
  }

  // src/draw/estimates.js
  var ROUNDING = 1.01 * 2 ** -53;
  var TOO_SMALL = 2 ** -800;
  var FORCED = 40;
  var SIGNED = (() => {
    const signed = [1];
    let [before, sign, factorial] = [0n, 1n, 1n];
    for (let h = 0; h < FORCED; h++) {
      [before, sign] = [sign, -sign - BigInt(h) * before];
      factorial *= BigInt(h + 1);
      signed.push(Number(sign) / Number(factorial));
    }
    return signed;
  })();
  var Estimates = class {
    #shares;
    // Of a State that serves a forced lot, by how many others it has: j of the shares of j lots, as parts of their sum.
    #forcedShares;
    #mean;
    #forced = [Float64Array.of(1)];
    #powers = [Float64Array.of(1)];
    /** @param {number} load the expected load of a State, of which the numbers are the surest */
    constructor(low, high, states, load) {
      this.low = low;
      this.high = high;
      this.states = states;
      this.rate = low === high ? 1 : rateOf(low, high, load);
      const weights = weightsOf(high, this.rate);
      const scale = 1 / weights.slice(low).reduce((all, weight) => all + weight, 0);
      this.#shares = weights.map((weight, j) => j < low ? 0 : weight * scale);
      this.#mean = this.#shares.reduce((all, share, j) => all + j * share, 0);
      this.#forcedShares = this.#shares.slice(1).map((share, j) => (j + 1) * share / this.#mean);
      this.isUsable = [...this.#shares, ...this.#forcedShares].every(Number.isFinite);
    }
    /** F: the chance that m States have c lots, and how many roundings are in it. */
    free(m, c) {
      return c < this.low * m || c > this.high * m ? 0 : this.#power(m)[c];
    }
    roundings(m, c) {
      return 2 * c + (3 + this.high - this.low) * m;
    }
    /** The part of a State with so many lots. */
    share(load) {
      return this.#shares[load];
    }
    /** G, of all States, with c lots of which each State has an own one: [at least, at most]. */
    withOwn(c) {
      const { states } = this;
      const all = this.free(states, c);
      if (all < TOO_SMALL)
        return this.smallOrNone(c);
      let sum = 0;
      let error = all * 2 ** -60;
      let chosen = 1;
      const rounded = this.roundings(states, c) + 4 * FORCED;
      for (let h = 0; h <= Math.min(states, FORCED); h++) {
        const term = SIGNED[h] * chosen * this.#withForced(h, c - h);
        sum += term;
        error += Math.abs(term) * (rounded + (2 * this.high + 12) * h) * ROUNDING;
        chosen *= (states - h) * this.#mean / (c - h);
      }
      return [sum - error, sum + error];
    }
    /** F of all States with c lots: [at least, at most]. */
    withoutOwn(c) {
      const all = this.free(this.states, c);
      const error = all * this.roundings(this.states, c) * ROUNDING;
      return all < TOO_SMALL ? this.smallOrNone(c) : [all - error, all + error];
    }
    /** Nothing is exactly none where the bounds forbid it. */
    smallOrNone(c) {
      return [0, c < this.low * this.states || c > this.high * this.states ? 0 : 2 * TOO_SMALL];
    }
    /** The chance of c lots when h States have one fewer than they would, as they serve a forced one. */
    #withForced(h, c) {
      const forced = this.#forcedPower(h);
      const rest = this.#power(this.states - h);
      let sum = 0;
      for (let i = Math.max(0, c - rest.length + 1); i <= Math.min(c, forced.length - 1); i++)
        sum += forced[i] * rest[c - i];
      return sum;
    }
    #power(m) {
      while (this.#powers.length <= m)
        this.#powers.push(times(this.#powers.at(-1), this.#shares, this.low, this.high));
      return this.#powers[m];
    }
    #forcedPower(h) {
      while (this.#forced.length <= h)
        this.#forced.push(times(this.#forced.at(-1), this.#forcedShares, Math.max(this.low - 1, 0), this.high - 1));
      return this.#forced[h];
    }
  };
  function times(factor, shares, from, to) {
    const product2 = new Float64Array(factor.length + to);
    for (let j = from; j <= to; j++) {
      const share = shares[j];
      for (let i = 0; i < factor.length; i++)
        product2[i + j] += share * factor[i];
    }
    return product2;
  }
  function weightsOf(high, rate) {
    const weights = [1];
    for (let j = 1; j <= high; j++)
      weights.push(weights[j - 1] * rate / j);
    return weights;
  }
  function rateOf(low, high, load) {
    let [least, greatest] = [-20, 20];
    for (let step = 0; step < 40; step++) {
      const middle = (least + greatest) / 2;
      const weights = weightsOf(high, 2 ** middle);
      let [all, lots] = [0, 0];
      for (let j = low; j <= high; j++) {
        all += weights[j];
        lots += j * weights[j];
      }
      if (lots > load * all)
        greatest = middle;
      else
        least = middle;
    }
    return 2 ** least;
  }

  // src/draw/finishings.js
  var ONE = 1n << 16n;
  var FEW = 4;
  var MOST_LOTS = 4e3;
  var LOGARITHMS = 1e-7;
  var MOST_KEPT3 = 16;
  var kept2 = /* @__PURE__ */ new Map();
  function finishingsOf(low, high, states, ownLots, expected) {
    const key = [low, high, states, ownLots, expected].join(" ");
    const found = kept2.get(key) ?? new Finishings(low, high, states, ownLots, expected);
    kept2.delete(key);
    kept2.set(key, found);
    if (kept2.size > MOST_KEPT3)
      kept2.delete(kept2.keys().next().value);
    return found;
  }
  var Finishings = class {
    #estimates = null;
    #found = [];
    #loads = [];
    constructor(low, high, states, ownLots, expected) {
      Object.assign(this, { low, high, states, ownLots, most: (high - ownLots) * states });
      if (states > FEW && states * high <= MOST_LOTS) {
        const estimates = new Estimates(low, high, states, ownLots + expected / states);
        this.#estimates = estimates.isUsable ? estimates : null;
      }
    }
    /** G(x): exact, and 0 outside the table. */
    #exact(x) {
      return countsOf(this.low, this.high).ways(this.states, this.ownLots)[x] ?? 0n;
    }
    /** G(x) as the estimates have it: [at least, at most]. */
    #between(x) {
      const c = this.ownLots * this.states + x;
      return this.#found[x] ??= this.ownLots === 1 ? this.#estimates.withOwn(c) : this.#estimates.withoutOwn(c);
    }
    /** Whether x free lots can be given. */
    isPossible(x) {
      if (x < 0 || x > this.most)
        return false;
      if (this.#estimates !== null) {
        const [least, most] = this.#between(x);
        if (least > 0 || most === 0)
          return least > 0;
      }
      return this.#exact(x) > 0n;
    }
    /** G(x + 1)·2^16 div G(x). */
    tilt(x) {
      if (this.#estimates !== null) {
        const level = this.states * Number(ONE);
        if (this.#isWide && !this.#canBeFull(x))
          return BigInt(level);
        const [least, most] = this.#ratio(x + 1, x, ONE, 1n).map((ratio) => Math.floor(ratio));
        if (least === most || this.#isWide && least === level - 1)
          return BigInt(least);
      }
      return this.#exact(x + 1) * ONE / this.#exact(x);
    }
    /** Any State can have one more lot but one that is full: G(x + 1) ≤ n·G(x), and less only where one can be full. */
    get #isWide() {
      return this.low === 0;
    }
    /** Whether the weights never rise, and fall only where a State can be full: estimates do not see that. */
    #isFlat(tilt) {
      return this.#estimates !== null && this.#isWide && tilt === BigInt(this.states) * ONE;
    }
    /** Whether a State can have as many lots as it may: of the own ones all but its own one and that of the State it serves. */
    #canBeFull(x) {
      return this.high <= x + (this.ownLots === 1 ? this.states - 2 : 0);
    }
    /** G(x)/G(y) times up/down for each lot that x is above y: [at least, at most], the latter perhaps infinite. */
    #ratio(x, y, up, down) {
      const [least, most] = this.#between(x);
      const [otherLeast, otherMost] = this.#between(y);
      const c = this.ownLots * this.states;
      const step = Number(up) / Number(down) / this.#estimates.rate;
      let times2 = 1;
      for (let lots = y + 1; lots <= x; lots++)
        times2 *= (c + lots) * step;
      for (let lots = y; lots > x; lots--)
        times2 /= (c + lots) * step;
      if (!(otherLeast > 0 && times2 > TOO_SMALL && times2 < 1 / TOO_SMALL))
        return [0, Infinity];
      const error = (6 * Math.abs(x - y) + 6) * ROUNDING;
      return [least / otherMost * times2 * (1 - error), most / otherLeast * times2 * (1 + error)];
    }
    /** The number of free lots from least to most with the greatest weight G(x)·2^16x/tilt^x; null when none can be given. */
    heaviest(least, most, tilt) {
      if (least <= most && this.#isFlat(tilt) && this.isPossible(least))
        return least;
      let top = null;
      for (const x of this.#candidates(least, most, tilt)) {
        if (top === null ? this.isPossible(x) : this.#isHeavier(x, top, tilt))
          top = x;
      }
      return top;
    }
    /** In order, those that can be the heaviest as far as logarithms tell. */
    #candidates(least, most, tilt) {
      const all = Array.from({ length: Math.max(0, most - least + 1) }, (_, i) => least + i);
      if (this.#estimates === null)
        return all;
      const { states, ownLots, rate } = { ...this, rate: this.#estimates.rate };
      const own = ownLots * states;
      const step = Math.log(Number(ONE) / Number(tilt) / rate);
      let place = 0;
      const places = all.map((x) => place += x === least ? 0 : Math.log(own + x) + step);
      const limits = all.map((x, i) => places[i] + Math.log(this.#estimates.free(states, own + x) + 2 * TOO_SMALL) + LOGARITHMS);
      let floor = -Infinity;
      const look = (i) => floor = Math.max(floor, places[i] + Math.log(Math.max(0, this.#between(all[i])[0])) - LOGARITHMS);
      if (all.length > 0)
        look(limits.indexOf(limits.reduce((one, other) => Math.max(one, other))));
      all.forEach((_, i) => limits[i] >= floor && look(i));
      return all.filter((x, i) => limits[i] >= floor && places[i] + Math.log(this.#between(x)[1]) + LOGARITHMS >= floor);
    }
    #isHeavier(x, than, tilt) {
      if (this.#estimates !== null) {
        const [least, most] = this.#ratio(x, than, ONE, tilt);
        if (least > 1 || most < 1)
          return least > 1;
      }
      const [weight, other] = this.#weights(x, than, tilt);
      return weight > other;
    }
    /** The exact weights of two numbers of free lots, divided by what they have in common. */
    #weights(x, y, tilt) {
      const power = tilt ** BigInt(Math.abs(x - y));
      const shift = BigInt(16 * Math.abs(x - y));
      const [one, other] = [this.#exact(x), this.#exact(y)];
      return x > y ? [one << shift, other * power] : [one * power, other << shift];
    }
    /** The chance that x free lots are accepted: their weight in the greatest. */
    acceptance(x, top, tilt) {
      const exact = () => this.#weights(x, top, tilt);
      const isFlat = this.#isFlat(tilt) && top < x;
      if (x === top || isFlat && !this.#canBeFull(x - 1))
        return CERTAIN;
      if (this.#estimates !== null && this.isPossible(x)) {
        const [least, most] = this.#ratio(x, top, ONE, tilt);
        if (most < 1 || isFlat)
          return Chance.between(least, Math.min(most, 1 - ROUNDING), exact);
      }
      return Chance.of(exact);
    }
    /** The load of the first of m States that are to take c lots together. */
    drawLoad(m, c, lots) {
      const chances = (this.#loads[m] ??= [])[c] ??= this.#chancesOf(m, c);
      let load = this.low;
      while (!chances[load - this.low].happens(lots))
        load++;
      return load;
    }
    /** By load, its chance given that it is none below. */
    #chancesOf(m, c) {
      const { low, high } = this;
      const counts = () => countsOf(low, high);
      if (this.#estimates === null)
        return counts().chancesOf(m, c);
      const isPossible = (load) => c - load >= low * (m - 1) && c - load <= high * (m - 1);
      const chances = new Array(high - low + 1).fill(IMPOSSIBLE);
      const error = 2 * (this.#estimates.roundings(m, c) + 4 + high - low) * ROUNDING;
      let all = 0;
      for (let load = high; load >= low; load--) {
        if (!isPossible(load))
          continue;
        const ways = this.#estimates.share(load) * this.#estimates.free(m - 1, c - load);
        const isLast = all === 0;
        all += ways;
        if (isLast && ways > 0) {
          chances[load - low] = CERTAIN;
        } else if (all < TOO_SMALL) {
          return counts().chancesOf(m, c);
        } else {
          const ratio = ways / all;
          chances[load - low] = Chance.between(ratio * (1 - error), ratio * (1 + error) + 2 ** -90, () => counts().exactChance(load, m, c));
        }
      }
      return chances;
    }
  };

  // src/draw/loads.js
  var ONE2 = 1n << 16n;
  var WORD2 = 1n << 32n;
  function drawWithLoads(regions, sides2, load, lots, watch = {}) {
    const plan2 = new Plan(regions, sides2, load);
    watch.planned?.(plan2);
    for (; ; ) {
      const before = lots.taken;
      const drawn = round2(plan2, lots, watch);
      if (drawn !== null) {
        watch.finished?.();
        return drawn;
      }
      if (lots.taken === before)
        throw new NoValidDrawing("a round was void without a word: each would go the same way");
      watch.voided?.();
    }
  }
  var Plan = class {
    constructor(regions, sides2, { min, max }) {
      const states = regions.length;
      const all = states * sides2.length;
      this.low = all === states * max ? max : min;
      this.high = all === states * min ? min : max;
      this.sides = sides2;
      this.own = sides2.indexOf("same-region");
      this.free = sides2.flatMap((side, seat) => side === "same-region" ? [] : [seat]);
      this.#divide(sides2.every((side) => side === "any-region") ? regions.map(() => "") : regions);
      this.#count();
      this.tilts = this.#tilts();
      this.#weigh();
    }
    get ownLots() {
      return this.own < 0 ? 0 : 1;
    }
    #divide(regions) {
      this.names = [...new Set(regions)].sort();
      this.members = this.names.map((name) => regions.flatMap((region, state) => region === name ? [state] : []));
      this.regionOf = regions.map((region) => this.names.indexOf(region));
    }
    #count() {
      const { low, high, ownLots, names } = this;
      const states = this.regionOf.length;
      this.ranges = names.map((_, k) => this.#range(k));
      this.finishings = this.members.map(({ length }, k) => {
        const { least, most } = this.ranges[k];
        const expected = this.free.length * length;
        const lots = ownLots * length + Math.max(most, expected + 1);
        return finishingsOf(low, Math.max(low, Math.min(high, lots)), length, ownLots, Math.max(least, Math.min(expected, most)));
      });
    }
    /** How few and how many of the free lots can come to a regional group. */
    #range(k) {
      const [size, states] = [this.members[k].length, this.regionOf.length];
      const any = this.free.filter((seat) => this.sides[seat] === "any-region").length * states;
      const other = (this.free.length * states - any) / states * (states - size);
      return {
        least: this.names.length === 1 ? any : this.names.length === 2 ? other : 0,
        most: Math.min(any + other, this.high * size - this.ownLots * size)
      };
    }
    /** From which regional groups a free seat of a State of one takes its lots. */
    allowed(seat, from) {
      return this.names.map((_, to) => to).filter((to) => this.sides[seat] === "any-region" || to !== from);
    }
    #tilts() {
      const states = this.regionOf.length;
      const freeLots = states * this.free.length;
      if (this.names.length === 1 || freeLots === 0)
        return this.names.map(() => 1n);
      const sizes2 = this.members.map(({ length }) => length);
      const ways = this.finishings;
      const expected = sizes2.map((size, k) => Math.min(Math.floor(freeLots * size / states), ways[k].most));
      if (expected.every((x, k) => ways[k].isPossible(x) && ways[k].isPossible(x + 1)))
        return expected.map((x, k) => atLeastOne(ways[k].tilt(x)));
      return this.#tiltsBySteps(sizes2.map(BigInt), BigInt(freeLots), BigInt(states));
    }
    #tiltsBySteps(sizes2, freeLots, states) {
      let tilts = sizes2.map((size) => size * ONE2);
      for (let step = 0; step < 64; step++) {
        const flows = tilts.map(() => 0n);
        for (const seat of this.free) {
          for (const [from, size] of sizes2.entries()) {
            const allowed = this.allowed(seat, from);
            const sum = allowed.reduce((all, to) => all + tilts[to], 0n);
            for (const to of allowed)
              flows[to] += size * tilts[to] * WORD2 / sum;
          }
        }
        tilts = tilts.map((tilt, to) => atLeastOne(tilt * (freeLots * sizes2[to] * WORD2 / states) / atLeastOne(flows[to])));
      }
      return tilts;
    }
    #weigh() {
      if (this.tilts.reduce((all, tilt) => all + tilt, 0n) >= WORD2)
        throw new NoValidDrawing("the tilts are too large");
      this.choices = this.free.map((seat) => this.names.map((_, from) => {
        let sum = 0;
        const allowed = this.allowed(seat, from);
        if (allowed.length === 0)
          throw new NoValidDrawing("a seat has no regional group to draw from");
        return allowed.map((to) => ({ to, upTo: sum += Number(this.tilts[to]) }));
      }));
      this.acceptances = this.names.map((_, k) => this.#acceptance(k));
    }
    /** For each number of free lots that a regional group can get, by which chance it is accepted. */
    #acceptance(k) {
      const ways = this.finishings[k];
      const tilt = this.tilts[k];
      const top = ways.heaviest(this.ranges[k].least, this.ranges[k].most, tilt);
      if (top === null)
        throw new NoValidDrawing("no number of lots of a regional group can be given within the bounds");
      const chances = [];
      return (x) => chances[x] ??= ways.acceptance(x, top, tilt);
    }
  };
  var atLeastOne = (value) => value < 1n ? 1n : value;
  function round2(plan2, lots, watch) {
    const regions = drawRegions(plan2, lots, watch);
    if (regions === null)
      return null;
    const slots = plan2.members.map((members, k) => drawInside(plan2, k, regions.counts[k], lots, watch));
    return seatAll(plan2, regions.to, slots);
  }
  function drawRegions(plan2, lots, watch) {
    const counts = plan2.names.map(() => 0);
    const to = plan2.regionOf.map(() => []);
    for (const [state, from] of plan2.regionOf.entries()) {
      for (const [index, byRegion] of plan2.choices.entries()) {
        const choices = byRegion[from];
        let chosen = choices[0].to;
        if (choices.length > 1) {
          const below = choices.at(-1).upTo;
          const number = lots.below(below);
          chosen = choices.find(({ upTo }) => upTo > number).to;
          watch.region?.({ state, seat: plan2.free[index], pot: () => choices.map((choice) => plan2.names[choice.to]), below, number, drawn: plan2.names[chosen] });
        }
        to[state].push(chosen);
        if (++counts[chosen] > plan2.finishings[chosen].most)
          return null;
      }
    }
    for (const [k, count2] of counts.entries()) {
      if (!plan2.acceptances[k](count2).happens(lots))
        return null;
    }
    return { counts, to };
  }
  function drawInside(plan2, k, free, lots, watch) {
    const states = plan2.members[k].length;
    const own = plan2.ownLots * states;
    const all = own + free;
    for (; ; ) {
      const slots = drawLoads(plan2.finishings[k], states, all, lots);
      watch.regionBegun?.(k, slots);
      if (own > 0 && !shuffleOwn(slots, states, all, lots, watch, k))
        continue;
      for (let i = own; i < all - 1; i++)
        swap(slots, i, all, lots, watch, k);
      return slots;
    }
  }
  function drawLoads(ways, states, all, lots) {
    const slots = [];
    let left = all;
    for (let i = 0; i < states; i++) {
      const load = ways.drawLoad(states - i, left, lots);
      for (let j = 0; j < load; j++)
        slots.push(i);
      left -= load;
    }
    return slots;
  }
  function shuffleOwn(slots, states, all, lots, watch, k) {
    for (let i = 0; i < states; i++) {
      swap(slots, i, all, lots, watch, k);
      const reviewer = slots[i];
      if (reviewer === i || reviewer < i && slots[reviewer] === i) {
        watch.regionVoided?.();
        return false;
      }
    }
    return true;
  }
  function swap(slots, i, all, lots, watch, k) {
    const number = lots.below(all - i);
    watch.shuffled?.(k, slots, i, number);
    const j = i + number;
    [slots[i], slots[j]] = [slots[j], slots[i]];
  }
  function seatAll(plan2, to, slots) {
    const drawn = plan2.regionOf.map(() => new Array(plan2.sides.length));
    const next = plan2.members.map(({ length }) => plan2.ownLots * length);
    if (plan2.own >= 0) {
      plan2.members.forEach((members, k) => members.forEach((state, i) => {
        drawn[state][plan2.own] = members[slots[k][i]];
      }));
    }
    for (let state = 0; state < drawn.length; state++) {
      for (const [index, k] of to[state].entries()) {
        const reviewer = plan2.members[k][slots[k][next[k]++]];
        if (reviewer === state || drawn[state].includes(reviewer) || drawn[reviewer].includes(state))
          return null;
        drawn[state][plan2.free[index]] = reviewer;
      }
    }
    return drawn;
  }

  // src/check/derive.js
  var NONE2 = -1;
  function derive(announced2, what2, context) {
    const { world } = context;
    const result2 = {};
    if (announced2.groups)
      result2.groups = deriveGroups(what2.sizes, context);
    context.groupsDrawn?.(result2.groups);
    const seats2 = announced2.begin();
    if (announced2.label !== null) {
      const drawn = announced2.first && context.record.algorithm === "loads-v1" ? deriveWithLoads(seats2, context) : deriveExactly(seats2, announced2, context);
      seats2.forEach(({ owner, seat }, i) => world.setSeat(owner, seat, drawn[i].principal, drawn[i].additional));
      result2.reviews = reviewsOf(seats2, world);
    }
    return result2;
  }
  function deriveGroups(sizes2, context) {
    const { world } = context;
    const states = world.states();
    const lots = streamOf("groups", context);
    const groupOf = drawGroups(states.map((state) => world.parties.regionOf(state)), sizes2, lots, context.watch?.groups?.(states, lots));
    states.forEach((state, i) => world.setGroup(state, groupOf[i]));
    world.setDrawn("groupsDrawn");
    return sizes2.map((_, group) => states.filter((_2, i) => groupOf[i] === group + 1).map((state) => world.codes[state]));
  }
  function deriveExactly(seats2, { label, first: first2 }, context) {
    const { world } = context;
    const maker = world.potMaker();
    const toDraw = seats2.map(({ owner, seat, leaving, kept: kept3 }) => {
      const pots = maker.pots(owner, world.mechanism.seats[seat].side, leaving);
      return { owner, seat, leaving, pots: kept3 === void 0 ? pots : new AdditionalPot(pots, kept3) };
    });
    const { min, max } = world.mechanism.load;
    const lots = streamOf(label, context);
    return drawExactly(toDraw, world, { min: first2 ? min : 0, max }, lots, context.watch?.reviewers?.(toDraw, lots, maker));
  }
  function deriveWithLoads(seats2, context) {
    const { world } = context;
    const states = world.states();
    const lots = streamOf("reviewers", context);
    const drawn = drawWithLoads(
      states.map((state) => world.parties.regionOf(state)),
      world.mechanism.seats.map(({ side }) => side),
      world.mechanism.load,
      lots,
      context.watch?.loads?.(states, lots)
    );
    const indexes = new Map(states.map((state, i) => [state, i]));
    return seats2.map(({ owner, seat }) => ({ principal: states[drawn[indexes.get(owner)][seat]], additional: NONE2 }));
  }
  function streamOf(label, { record, seed, budget }) {
    return new LotStream(labelOf(label, record), seed, budget);
  }
  var labelOf = (label, { kind }) => kind === "rehearsal" ? `rehearsal/${label}` : label;
  function reviewsOf(seats2, world) {
    const reviews2 = [];
    for (const { owner, seat } of seats2) {
      const state = world.codes[owner];
      if (reviews2.at(-1)?.state !== state)
        reviews2.push({ state, group: world.groupOf[owner], seats: [] });
      const additional = world.additional(owner, seat);
      reviews2.at(-1).seats.push({
        seat: world.mechanism.seats[seat].id,
        principal: world.codes[world.principal(owner, seat)],
        additional: additional === NONE2 ? null : world.codes[additional]
      });
    }
    return reviews2;
  }

  // src/check/remarks.js
  var HOUR2 = 3600;
  var Remarks = class {
    #walk;
    #given;
    #drawings = [];
    list = [];
    constructor(walk, given) {
      this.#walk = walk;
      this.#given = given;
    }
    announced({ number, what: what2 }) {
      if (what2.kind === "amendment") {
        const { state, decidedBy, reason } = what2;
        this.#add(number, "amendment", state === null ? say("remarks.amendedMechanism", { decidedBy, reason }) : say("remarks.amendedState", { state: state.code, decidedBy, reason }));
      }
      for (const { request: request2, refused } of what2.decisions ?? []) {
        if (refused?.reason === "by-decision")
          this.#add(number, "by-decision", say("remarks.byDecision", { state: request2.state, text: refused.text }));
      }
    }
    drawn({ plan: plan2, roundEntry }, number) {
      const round3 = plan2.find(({ source: source2 }) => source2 === "drand")?.round;
      if (round3 === void 0)
        this.#add(number, "hall", say(plan2.some(({ source: source2 }) => source2 === "dice") ? "remarks.hall.dice" : "remarks.hall"));
      else
        this.#drawings.push({ number, round: round3, before: roundEntry - 1 });
    }
    annulled({ number: annulled, plan: plan2, contributed }, number, date3, undrawn) {
      this.#add(number, "annulment", say("remarks.annulled", { entry: annulled }));
      if (!undrawn)
        return;
      const round3 = plan2.find(({ source: source2 }) => source2 === "drand")?.round;
      if (contributed.length > 0 || round3 !== void 0 && roundTime(round3) < midnight(date3) + 36 * HOUR2)
        this.#add(number, "could-be-known", say("remarks.couldBeKnown", { entry: annulled }));
    }
    /** @param {boolean} derived whether everything was derived, so that it is known what is open */
    finish(derived) {
      const { hashes, open } = this.#walk;
      for (const { number, round: round3, before } of this.#drawings) {
        const isFixed = this.#given.some(({ digits, time }) => time !== null && time < roundTime(round3) && hashes[before - 1].startsWith(digits));
        if (!isFixed)
          this.#add(number, "not-shown-before", say("remarks.notShownBefore", { entry: before, at: moment(roundTime(round3)) }));
      }
      if (open !== null && derived)
        this.#add(open.number, "open", say("remarks.open", { entry: open.number }));
      this.list.sort((a, b) => a.entry - b.entry);
    }
    #add(entry2, kind, text2) {
      this.list.push({ entry: entry2, kind, text: text2 });
    }
  };

  // src/draw/force.js
  var Force = class {
    #size;
    #reviewers;
    #reviewedBy;
    /** In how many reviews each State serves. */
    load;
    constructor(size) {
      this.#size = size;
      this.#reviewers = new Array(size).fill(null);
      this.#reviewedBy = new Array(size).fill(null);
      this.load = new Int32Array(size);
    }
    reviews(state, owner) {
      const bits = this.#reviewers[owner];
      return bits !== null && has2(bits, state) === 1;
    }
    /** Whether one of these States reviews a State. */
    regionReviews(states, owner) {
      const bits = this.#reviewers[owner];
      return bits !== null && intersects(bits, states);
    }
    /** The reviews in which a State serves. */
    servedBy(state) {
      return this.#reviewedBy[state] ?? [];
    }
    seat(owner, state) {
      this.put(owner, state);
      (this.#reviewedBy[state] ??= /* @__PURE__ */ new Set()).add(owner);
    }
    unseat(owner, state) {
      this.take(owner, state);
      this.#reviewedBy[state].delete(owner);
    }
    // What a drawing does for a while: `servedBy` does not see it.
    put(owner, state) {
      add(this.#reviewers[owner] ??= makeBits(this.#size), state);
      this.load[state]++;
    }
    take(owner, state) {
      remove(this.#reviewers[owner], state);
      this.load[state]--;
    }
  };

  // src/draw/parties.js
  var Parties = class {
    #size;
    #instruments;
    #regionBits = /* @__PURE__ */ new Map();
    #classes = /* @__PURE__ */ new Map();
    #partyTo = /* @__PURE__ */ new Map();
    // States party to all instruments of a set, for each set that was asked for.
    #partyToAll = /* @__PURE__ */ new Map();
    rows;
    present;
    count = 0;
    // Which of the mechanism's instruments a State is party to, as bits.
    masks;
    /** @param {string[]} instruments the mechanism's, which no amendment changes */
    constructor(size, instruments) {
      this.#size = size;
      this.#instruments = instruments;
      this.rows = new Array(size).fill(null);
      this.present = makeBits(size);
      this.masks = new Uint8Array(size);
    }
    /** How many sets of instruments there are. */
    get sets() {
      return 2 ** this.#instruments.length;
    }
    get instruments() {
      return this.#instruments;
    }
    isPresent(state) {
      return has2(this.present, state) === 1;
    }
    regionOf(state) {
      return this.rows[state].regionalGroup;
    }
    /** The regional groups of some States, as a set of numbers of their own. */
    regionsAmong(states) {
      const regions = makeBits(this.#regionBits.size);
      let number = 0;
      for (const bits of this.#regionBits.values()) {
        if (intersects(bits, states))
          add(regions, number);
        number++;
      }
      return regions;
    }
    /** The States of a regional group. */
    ofRegion(region) {
      return this.#kept(this.#regionBits, region);
    }
    /** The States that are party to an instrument, of the mechanism or not. */
    partyTo(instrument) {
      return this.#kept(this.#partyTo, instrument);
    }
    /** The States that are party to just this set of instruments. */
    ofClass(mask) {
      return this.#kept(this.#classes, mask);
    }
    /** The States that are party to all instruments of this set. */
    partyToAll(mask) {
      if (!this.#partyToAll.has(mask)) {
        const bits = makeBits(this.#size);
        for (const [mine, states] of this.#classes) {
          if ((mine & mask) === mask)
            states.forEach((word, i) => {
              bits[i] |= word;
            });
        }
        this.#partyToAll.set(mask, bits);
      }
      return this.#partyToAll.get(mask);
    }
    /** Sets or, with null, takes out a State's row. */
    set(state, row2) {
      if (this.rows[state] !== null)
        this.#change(state, this.rows[state], remove, -1);
      this.rows[state] = row2;
      if (row2 !== null) {
        this.masks[state] = this.#instruments.reduce((mask, instrument, i) => row2.instruments.includes(instrument) ? mask | 1 << i : mask, 0);
        this.#change(state, row2, add, 1);
      }
    }
    #change(state, { regionalGroup, instruments }, change, step) {
      const mine = this.masks[state];
      change(this.present, state);
      change(this.ofRegion(regionalGroup), state);
      change(this.ofClass(mine), state);
      for (const instrument of instruments)
        change(this.partyTo(instrument), state);
      for (const [mask, bits] of this.#partyToAll) {
        if ((mine & mask) === mask)
          change(bits, state);
      }
      this.count += step;
    }
    #kept(map, key) {
      if (!map.has(key))
        map.set(key, makeBits(this.#size));
      return map.get(key);
    }
  };

  // src/check/world.js
  var NONE3 = -1;
  var World = class {
    #indexes = /* @__PURE__ */ new Map();
    #undo = [];
    #barred = /* @__PURE__ */ new Map();
    // For each State, principal and additional of each seat; null without a review.
    #reviews;
    mechanism = null;
    groupsDrawn = false;
    reviewersDrawn = false;
    /** @param {object} record whose header has no finding */
    constructor({ mechanism: mechanism2, roster, entries }) {
      this.codes = allCodes(roster, entries);
      this.codes.forEach((code2, index) => this.#indexes.set(code2, index));
      this.parties = new Parties(this.codes.length, mechanism2.instruments);
      this.force = new Force(this.codes.length);
      this.#reviews = new Array(this.codes.length).fill(null);
      this.groupOf = new Array(this.codes.length).fill(null);
      this.granted = new Int32Array(this.codes.length);
      this.everParty = new Uint8Array(this.codes.length);
      this.setMechanism(mechanism2);
      for (const row2 of roster.states)
        this.setRow(this.index(row2.code), row2);
    }
    /** A State's index; undefined for a code that is in no roster of this record. */
    index(code2) {
      return this.#indexes.get(code2);
    }
    isParty(code2) {
      const index = this.index(code2);
      return index !== void 0 && this.parties.isPresent(index);
    }
    row(code2) {
      return this.parties.rows[this.index(code2)];
    }
    /** The States of the roster, in ordinal order of their codes. */
    states() {
      return toList(this.parties.present);
    }
    principal(owner, seat) {
      return this.#reviews[owner][2 * seat];
    }
    additional(owner, seat) {
      return this.#reviews[owner][2 * seat + 1];
    }
    hasReview(owner) {
      return this.#reviews[owner] !== null;
    }
    reviewersOf(owner) {
      return (this.#reviews[owner] ?? []).filter((state) => state !== NONE3);
    }
    potMaker() {
      return new PotMaker(this.parties, this.force, this.mechanism, (owner) => this.#barredFor(owner), (owner) => this.reviewersOf(owner));
    }
    // Changes, each with its way back.
    /** A moment to which `backTo` goes back. */
    get moment() {
      return this.#undo.length;
    }
    backTo(moment2) {
      while (this.#undo.length > moment2)
        this.#undo.pop()();
    }
    setMechanism(mechanism2) {
      const before = this.mechanism;
      this.mechanism = mechanism2;
      this.#barred = null;
      this.#undo.push(() => {
        this.mechanism = before;
        this.#barred = null;
      });
    }
    setRow(index, row2) {
      const before = this.parties.rows[index];
      const ever = this.everParty[index];
      this.parties.set(index, row2);
      this.everParty[index] = 1;
      this.#undo.push(() => {
        this.parties.set(index, before);
        this.everParty[index] = ever;
      });
    }
    setGroup(index, group) {
      const before = this.groupOf[index];
      this.groupOf[index] = group;
      this.#undo.push(() => {
        this.groupOf[index] = before;
      });
    }
    setDrawn(what2) {
      const before = this[what2];
      this[what2] = true;
      this.#undo.push(() => {
        this[what2] = before;
      });
    }
    grant(index) {
      this.granted[index]++;
      this.#undo.push(() => {
        this.granted[index]--;
      });
    }
    /** Gives a State a review with all its seats empty. */
    openReview(owner) {
      this.#reviews[owner] = new Int32Array(2 * this.mechanism.seats.length).fill(NONE3);
      this.#undo.push(() => {
        this.#reviews[owner] = null;
      });
    }
    /** Ends a State's review. */
    endReview(owner) {
      for (let seat = 0; seat < this.mechanism.seats.length; seat++)
        this.setSeat(owner, seat, NONE3, NONE3);
      const review = this.#reviews[owner];
      this.#reviews[owner] = null;
      this.#undo.push(() => {
        this.#reviews[owner] = review;
      });
    }
    setSeat(owner, seat, principal, additional) {
      const before = [this.principal(owner, seat), this.additional(owner, seat)];
      this.#seat(owner, seat, principal, additional);
      this.#undo.push(() => this.#seat(owner, seat, ...before));
    }
    #seat(owner, seat, ...states) {
      for (const [role, state] of states.entries()) {
        const before = this.#reviews[owner][2 * seat + role];
        if (before !== NONE3)
          this.force.unseat(owner, before);
        this.#reviews[owner][2 * seat + role] = state;
        if (state !== NONE3)
          this.force.seat(owner, state);
      }
    }
    /** The States that a barred pair keeps from reviewing a State. */
    #barredFor(owner) {
      if (this.#barred === null) {
        this.#barred = /* @__PURE__ */ new Map();
        for (const { reviewer, underReview } of this.mechanism.barredPairs) {
          const [state, other] = [this.index(reviewer), this.index(underReview)];
          if (state !== void 0 && other !== void 0)
            this.#barred.set(other, [...this.#barred.get(other) ?? [], state]);
        }
      }
      return this.#barred.get(owner) ?? [];
    }
  };
  function allCodes(roster, entries) {
    const codes = new Set(roster.states.map(({ code: code2 }) => code2));
    for (const { what: what2 } of entries) {
      if (what2?.kind === "accession")
        codes.add(what2.state.code);
    }
    return [...codes].sort();
  }

  // src/check/walk.js
  var Walk = class {
    #options;
    #ceremonies = new Ceremonies();
    #budget = new WordBudget(LIMITS.words);
    #dateBefore = "";
    // After a finding that leaves open what is in force only the chain is looked at.
    #derives = true;
    findings = new Findings();
    remarks;
    world = null;
    /** The open announcement, or null. */
    open = null;
    /** The announcements in effect, the newest last. */
    inEffect = [];
    /** By which entry an announcement was annulled. */
    annulledBy = /* @__PURE__ */ new Map();
    /** Whether a signature was neither checked nor equal to one that the reader fetched himself. */
    leftUnchecked = false;
    /** The hashes of the entries as they were reckoned. */
    hashes = [];
    /** Up to which entry everything was derived. */
    derivedUpTo = 0;
    /** @param {object} record @param {Options} options */
    constructor(record, options) {
      this.record = record;
      this.#options = options;
      this.remarks = new Remarks(this, options.hashes);
    }
    run() {
      const { record } = this;
      const note = this.findings.of(0);
      checkHeader(record, (place, expected, found) => note("header", place, RECORD("7"), expected, found));
      if (this.findings.count === 0)
        this.world = new World(record);
      this.#derives = this.world !== null;
      let before = hashOf(record, "entries");
      for (const [i, entry2] of record.entries.entries()) {
        before = this.#link(entry2, i + 1, before);
        if (this.#derives)
          this.#take(entry2, i + 1);
        this.#options.progress?.(i + 1, record.entries.length);
      }
      this.remarks.finish(this.#derives);
      return this;
    }
    /** The chain: the number, the date, and the hashes that tie an entry to the one before. */
    #link(entry2, number, before) {
      const note = this.findings.of(number);
      const here = RECORD("2");
      if (entry2.previous !== before)
        note("chain", "previous", here, say("expected.hashBefore", { hash: before, before: number === 1 ? say("expected.header") : say("expected.entry", { entry: number - 1 }) }), entry2.previous);
      const reckoned = hashOf(entry2, "hash");
      if (entry2.hash !== reckoned)
        note("chain", "hash", here, say("expected.ownHash", { hash: reckoned }), entry2.hash);
      if (entry2.date < this.#dateBefore)
        note("date", "", here, say("expected.dateNotBefore", { date: this.#dateBefore }), entry2.date);
      if (this.#options.asOf !== null && entry2.date > this.#options.asOf)
        note("date", "", RECORD("6"), say("expected.dateNotAfter", { date: this.#options.asOf }), entry2.date);
      this.#dateBefore = entry2.date;
      if (entry2.number !== number) {
        note("number", "", here, number, entry2.number);
        this.#derives = false;
      }
      this.hashes.push(reckoned);
      return reckoned;
    }
    #take(entry2, number) {
      const before = this.findings.count;
      const note = this.findings.of(number);
      this[entry2.kind](entry2, number, note);
      this.#derives = this.findings.count === before;
      if (this.#derives)
        this.derivedUpTo = number;
    }
    announcement({ what: what2, plan: plan2, date: date3 }, number, note) {
      const { world, record } = this;
      const before = this.findings.count;
      const shape = (place, expected, found) => note("announcement", `$.entries[${number - 1}].what.${place}`, RECORD("7"), expected, found);
      if (typeof what2.state === "object" && what2.state !== null)
        checkRow(what2.state, "state", shape);
      if (what2.mechanism)
        checkMechanism(what2.mechanism, "mechanism", shape);
      if (this.findings.count > before)
        return void 0;
      if (this.open !== null)
        return note("announcement", "", RECORD("2"), say("expected.noneOpen"), say("found.open", { entry: this.open.number }));
      if (plan2 !== null)
        this.#ceremonies.checkPlan(plan2, date3, record.kind === "official", note);
      const planned = this.findings.count;
      const noteOf = (kind) => (subject, expected, found) => note(kind, subject, RECORD("3"), expected, found);
      const announcement = {
        number,
        date: date3,
        what: what2,
        plan: plan2,
        contributed: [],
        moment: world.moment,
        does: announced(what2, world, record.algorithm, noteOf("announcement"), noteOf("decision"))
      };
      if (this.findings.count > planned)
        return void 0;
      const draws = announcement.does.groups || announcement.does.label !== null;
      if (draws !== (plan2 !== null))
        return note("plan", "", RECORD("2"), draws ? say("expected.plan") : say("expected.noPlan"), plan2 === null ? "null" : say("found.plan"));
      this.remarks.announced(announcement);
      if (draws) {
        this.open = announcement;
      } else {
        announcement.does.begin();
        this.inEffect.push(announcement);
      }
      return void 0;
    }
    contributions({ contributions: contributions2, date: date3 }, number, note) {
      const { open } = this;
      if (open === null || open.contributed.length === open.plan.length)
        return note("contributions", "", RECORD("2"), say("expected.planNotComplete"), open === null ? say("found.noneOpen") : say("found.planComplete"));
      const before = this.findings.count;
      this.#ceremonies.checkContributions(contributions2, open, date3, note, (contribution) => this.#checkSignature(contribution, note));
      if (this.findings.count > before)
        return void 0;
      open.contributed.push(...contributions2);
      if (contributions2[0].source === "drand")
        open.roundEntry = number;
      if (open.contributed.length === open.plan.length)
        open.seed = this.#ceremonies.seedOf(open.contributed, note);
      return void 0;
    }
    #checkSignature(item, note) {
      const { round: round3, signature } = item;
      const { bls: bls2, rounds } = this.#options;
      if (bls2) {
        if (!isSignedByChain(round3, signature))
          note("signature", planItem(item), RECORD("7"), say("expected.signature"), signature);
      } else if (!rounds.has(round3)) {
        this.leftUnchecked = true;
      } else if (rounds.get(round3) !== signature) {
        note("signature", planItem(item), RECORD("6"), say("expected.asFetched", { signature: rounds.get(round3) }), signature);
      }
    }
    drawing({ result: result2 }, number, note) {
      const { open, world, record } = this;
      if (open === null || open.contributed.length < open.plan.length)
        return note("drawing", "", RECORD("2"), say("expected.planComplete"), open === null ? say("found.noneOpen") : say("found.planNotComplete"));
      const context = {
        seed: open.seed,
        record,
        world,
        budget: this.#budget,
        watch: this.#options.watch?.(number, this),
        groupsDrawn: (groups2) => compareGroups(result2.groups, groups2, note)
      };
      try {
        const { reviews: reviews2 } = derive(open.does, open.what, context);
        compareReviews(result2.reviews, reviews2, world.mechanism, note);
      } catch (error) {
        if (error instanceof NoValidDrawing)
          note("drawing", error.seat === null ? "" : this.#subjectOf(error.seat), RECORD("3"), say("expected.validDrawing"), say(error.seat === null ? "found.noValidDrawing" : "found.emptyPot"));
        else if (error instanceof TooManyWords)
          note("drawing", "", RECORD("5"), say("expected.words", { count: separated(LIMITS.words) }), say("found.moreWords"));
        else
          throw error;
      }
      this.remarks.drawn(open, number);
      open.drawnIn = number;
      this.inEffect.push(open);
      this.open = null;
      return void 0;
    }
    #subjectOf({ owner, seat }) {
      return say("subject.seat", { state: this.world.codes[owner], seat: this.world.mechanism.seats[seat].id });
    }
    annulment({ entry: entry2, date: date3 }, number, note) {
      const annulled = this.open ?? this.inEffect.at(-1);
      if (annulled?.number !== entry2)
        return note("annulment", "", RECORD("2"), annulled === void 0 ? say("expected.toAnnul.none") : say(`expected.toAnnul.${this.open === null ? "newest" : "open"}`, { entry: annulled.number }), say("found.entry", { number: entry2 }));
      this.annulledBy.set(annulled.number, number);
      this.remarks.annulled(annulled, number, date3, this.open !== null);
      if (this.open !== null) {
        this.open = null;
      } else {
        this.inEffect.pop();
        this.world.backTo(annulled.moment);
      }
      return void 0;
    }
  };

  // src/check/verdict.js
  function verify(bytes, options) {
    let read;
    try {
      read = readRecord(bytes);
    } catch (error) {
      if (error instanceof NoRecord)
        return { report: noRecord(error.message, options), walk: null, canonicalFile: null };
      throw error;
    }
    const walk = new Walk(read.record, options).run();
    return { report: reportOf(walk, read.otherBytes, options), walk, canonicalFile: read.canonicalFile };
  }
  function reportOf(walk, otherBytes, { hashes }) {
    const { findings, remarks, record } = walk;
    const compared = hashes.map(({ given, digits }) => ({ given, entry: walk.hashes.findIndex((hash2) => hash2.startsWith(digits)) + 1 || null }));
    const verdict = findings.count > 0 ? "does-not-hold" : walk.leftUnchecked ? "as-far-as-derived" : "holds";
    const isWrong = findings.count > 0 || compared.some(({ entry: entry2 }) => entry2 === null);
    return {
      schema: 1,
      verdict,
      file: otherBytes ? "other-bytes" : "as-published",
      exit: isWrong ? 1 : walk.leftUnchecked || otherBytes ? 3 : 0,
      upToEntry: record.entries.length,
      findings: findings.list,
      ...findings.more > 0 ? { moreFindings: findings.more } : {},
      remarks: remarks.list,
      hashes: compared
    };
  }
  var noRecord = (message, { hashes }) => ({
    schema: 1,
    verdict: "no-record",
    file: null,
    exit: 2,
    upToEntry: 0,
    findings: [{ entry: 0, kind: "no-record", subject: "file", paragraph: "record format, 6", expected: "a record", found: message }],
    remarks: [],
    hashes: hashes.map(({ given }) => ({ given, entry: null }))
  });

  // src/replay/loads.js
  var FollowedLoads = class {
    #plan = null;
    #isFinished = false;
    #lots;
    // By State and seat, the lot that gave its regional group.
    #regions = /* @__PURE__ */ new Map();
    // By regional group, the slots before their shuffle, and each lot of it.
    #shuffles = [];
    constructor(lots) {
      this.#lots = lots;
    }
    planned(plan2) {
      this.#plan = plan2;
    }
    finished() {
      this.#isFinished = true;
    }
    region({ state, seat, below, number }) {
      this.#regions.set(`${state} ${seat}`, { below, number, word: this.#lots.taken - 1 });
    }
    // What was void is begun again, with other slots.
    regionBegun(k, slots) {
      this.#shuffles[k] = { slots: slots.slice(), lots: [] };
    }
    shuffled(k, slots, slot, number) {
      this.#shuffles[k].lots[slot] = { number, word: this.#lots.taken - 1 };
    }
    /**
     * The lots of all seats, none when the drawing came to no end.
     * @returns {{state: number, seat: number, drawn: number, region: object|null, lot: object}[]} States by their indexes in the drawing
     */
    seats() {
      if (!this.#isFinished)
        return [];
      const { regionOf, members, own, ownLots, free } = this.#plan;
      const next = members.map(({ length }) => ownLots * length);
      const places = members.map((list2) => new Map(list2.map((state, i) => [state, i])));
      const found = [];
      for (const [state, from] of regionOf.entries()) {
        if (own >= 0)
          found.push({ state, seat: own, region: null, ...this.#lotAt(from, places[from].get(state)) });
        for (const [index, seat] of free.entries()) {
          const choices = this.#plan.choices[index][from];
          const region = this.#regions.get(`${state} ${seat}`);
          const chosen = region === void 0 ? choices[0] : choices.find(({ upTo }) => upTo > region.number);
          found.push({
            state,
            seat,
            ...this.#lotAt(chosen.to, next[chosen.to]++),
            region: region && { ...region, drawn: this.#plan.names[chosen.to], choices: choices.map(({ to, upTo }) => ({ name: this.#plan.names[to], upTo })) }
          });
        }
      }
      return found;
    }
    /** The lot of a slot of a regional group: a swap with one of the slots that are left. The last is left without a lot. */
    #lotAt(k, slot) {
      const { slots: before, lots } = this.#shuffles[k];
      const slots = before.slice();
      for (let i = 0; i < slot; i++) {
        const j = i + lots[i].number;
        [slots[i], slots[j]] = [slots[j], slots[i]];
      }
      const { number, word } = lots[slot] ?? { number: 0, word: null };
      const pot = slots.slice(slot).map((place) => this.#plan.members[k][place]);
      return { drawn: pot[number], lot: { pot, below: pot.length, number, word } };
    }
  };

  // src/room/drawings.js
  var Drawings = class {
    #seen = /* @__PURE__ */ new Map();
    watch = (number, { world }) => {
      const drawing = new Drawing2(world);
      this.#seen.set(number, drawing);
      return drawing;
    };
    told() {
      return [...this.#seen].map(([entry2, drawing]) => ({ entry: entry2, voids: drawing.voids, lots: drawing.lots() }));
    }
  };
  var Drawing2 = class {
    #world;
    #seats = [];
    #loads = null;
    /** Parts of the drawing that broke a rule and were drawn again. */
    voids = 0;
    constructor(world) {
      this.#world = world;
    }
    reviewers = (toDraw) => {
      const { codes, mechanism: mechanism2 } = this.#world;
      this.#seats = toDraw.map(({ owner, seat, pots }) => ({ state: codes[owner], seat: mechanism2.seats[seat].id, kept: pots.kept, pots, lots: [] }));
      return {
        lot: ({ seat, kind, below, number, drawn }) => {
          const at = this.#seats[seat];
          const lot = { kind, drawn, pot: below, position: number + 1, ...kind === "additional" && this.#completes(at.kept ?? at.lots[0].drawn, at.pots) };
          at.lots = kind === "principal" || at.kept !== void 0 ? [lot] : [...at.lots.filter((other) => other.kind === "principal"), lot];
        },
        voided: () => {
          this.voids++;
        }
      };
    };
    loads = (states, lots) => {
      const followed = new FollowedLoads(lots);
      this.#loads = { states, followed };
      return {
        ...followedCalls(followed),
        regionVoided: () => {
          this.voids++;
        },
        voided: () => {
          this.voids++;
        }
      };
    };
    lots() {
      const { codes, mechanism: mechanism2 } = this.#world;
      if (this.#loads !== null) {
        const { states, followed } = this.#loads;
        return followed.seats().map(({ state, seat, drawn }) => {
          const pot = this.#side(states[state], mechanism2.seats[seat].side);
          return {
            state: codes[states[state]],
            seat: mechanism2.seats[seat].id,
            kind: "principal",
            drawn: codes[states[drawn]],
            pot: pot.length,
            position: pot.indexOf(states[drawn]) + 1,
            with: null,
            for: []
          };
        });
      }
      return this.#seats.flatMap(({ state, seat, lots }) => lots.map(({ kind, drawn, pot, position, principal = null, instruments = [] }) => ({ state, seat, kind, drawn: codes[drawn], pot, position, with: principal, for: instruments })));
    }
    /** The States that a seat's side leaves to be drawn. By loads v1 a State has several lots among those of its regional group, and a hall
     * is shown the States. */
    #side(owner, side) {
      const { parties } = this.#world;
      return this.#world.states().filter((other) => other !== owner && { "same-region": () => parties.regionOf(other) === parties.regionOf(owner), "other-region": () => parties.regionOf(other) !== parties.regionOf(owner), "any-region": () => true }[side]());
    }
    /** Which State an additional one completes, and for which instruments. */
    #completes(principal, pots) {
      const missing2 = pots.missing(principal);
      return { principal: this.#world.codes[principal], instruments: this.#world.parties.instruments.filter((_, i) => missing2 >> i & 1) };
    }
  };
  var followedCalls = (followed) => ({
    planned: (plan2) => followed.planned(plan2),
    finished: () => followed.finished(),
    region: (lot) => followed.region(lot),
    regionBegun: (...slots) => followed.regionBegun(...slots),
    shuffled: (...lot) => followed.shuffled(...lot)
  });

  // src/room/check.js
  function checkForRoom(bytes, progress) {
    const drawings = new Drawings();
    const { report, walk } = verify(bytes, { ...noOptions(), watch: drawings.watch, progress });
    return {
      verdict: report.verdict,
      file: report.file,
      findings: report.findings,
      entries: report.upToEntry,
      hash: walk?.hashes.at(-1) ?? null,
      hashes: walk?.hashes ?? [],
      drawings: drawings.told()
    };
  }

  // src/room/worker.js
  globalThis.onmessage = ({ data: { id: id2, value } }) => {
    try {
      postMessage({ id: id2, answer: checkForRoom(value) });
    } catch (error) {
      postMessage({ id: id2, failure: String(error?.stack ?? error) });
    }
  };
})();
