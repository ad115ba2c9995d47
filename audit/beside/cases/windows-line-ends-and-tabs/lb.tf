resource "aws_lb_target_group" "a" {
	stickiness {
		enabled = true
	}
}
