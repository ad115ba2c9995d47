resource "aws_lb" "x" {{{ stickiness = "
}}}}
