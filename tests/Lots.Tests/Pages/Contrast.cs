using Microsoft.Playwright;

namespace Lots.Tests.Pages;

/// <summary>Whether texts can be read: WCAG 2.1, success criterion 1.4.3.</summary>
internal static class Contrast
{
    /// <summary>Every text whose contrast is too weak, with its ratio; texts of SVG figures against the shape they lie on.</summary>
    internal static Task<string[]> WeakTextsAsync(IPage page) => page.EvaluateAsync<string[]>(
        """
        () => {
          const numbers = colour => colour.match(/[\d.]+/g).map(Number);
          const luminance = ([r, g, b]) => [r, g, b]
            .map(channel => channel / 255)
            .map(channel => channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4)
            .reduce((sum, channel, i) => sum + channel * [0.2126, 0.7152, 0.0722][i], 0);
          const backgroundOf = element => {
            for (let at = element; at; at = at.parentElement) {
              const [r, g, b, alpha = 1] = numbers(getComputedStyle(at).backgroundColor);
              if (alpha === 1) return [r, g, b];
            }
            return [255, 255, 255];
          };
          const shapeUnder = text => {
            const { left, right, top, bottom } = text.getBoundingClientRect();
            const [x, y] = [(left + right) / 2, (top + bottom) / 2];
            const under = [...text.ownerSVGElement.querySelectorAll('rect')].filter(shape => {
              const box = shape.getBoundingClientRect();
              return box.left <= x && x <= box.right && box.top <= y && y <= box.bottom;
            }).at(-1);
            return under ? numbers(getComputedStyle(under).fill) : backgroundOf(text.ownerSVGElement.parentElement);
          };
          const weak = [];
          for (const element of document.querySelectorAll('body *')) {
            const hasText = [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.textContent.trim());
            if (!hasText || !element.checkVisibility() || element.closest('script, style, title, desc, .visually-hidden')) continue;
            const style = getComputedStyle(element);
            const svg = element.ownerSVGElement;
            const [fore, back] = svg ? [numbers(style.fill), shapeUnder(element)] : [numbers(style.color), backgroundOf(element)];
            const [light, dark] = [luminance(fore), luminance(back)].sort((a, b) => b - a);
            const size = parseFloat(style.fontSize);
            const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
            const ratio = (light + 0.05) / (dark + 0.05);
            if (ratio < (isLarge ? 3 : 4.5)) weak.push(`${ratio.toFixed(2)}: ${element.textContent.slice(0, 40)}`);
          }
          return weak;
        }
        """);
}
