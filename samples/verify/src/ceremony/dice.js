// Dice: FORMAT.md, section 3. Up to ten sides a roll is one digit, beyond that rolls are numbers with spaces between.

const rollsOf = (digits, sides) => sides <= 10 ? [...digits] : digits.split(' ');

/** Whether the digits are rolls of such a die. */
export function isRolls(digits, sides) {
  const [least, most] = sides === 10 ? [0, 9] : [1, sides];
  return digits !== '' && rollsOf(digits, sides).every(roll =>
    /^(0|[1-9][0-9]*)$/.test(roll) && Number(roll) >= least && Number(roll) <= most);
}

/** How many bits of chance fair rolls give. */
export const bitsOf = (digits, sides) => rollsOf(digits, sides).length * Math.log2(sides);
