return Lots.CommandLine.Run(args);
