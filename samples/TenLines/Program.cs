using LotDrawing;
using LotDrawing.Procedures;
using LotDrawing.Text;
using Stream file = File.OpenRead("untoc-2020.csv");

Roster roster = Roster.Load(file, Untoc.Mechanism).Value;
Drawing drawing = PublicDraw.Run(roster, Untoc.Mechanism, [62, 63, 64], seed: "example").Drawing;

Review review = drawing.ReviewOf("FRA")!;
Console.WriteLine($"FRA is reviewed in group {review.Group} by {string.Join(" and ", review.ReviewingStates)}");
Console.WriteLine($"FRA reviews {string.Join(" and ", drawing.ReviewsBy("FRA").Select(other => other.State))}");
